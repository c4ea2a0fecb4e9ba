package dev.tollgate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What services say every day, and is no secret, though some of it looks a little like one. */
final class OrdinaryValues {
  private OrdinaryValues() {}

  /** By names as services have them. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("id", "0b8f426e-d0ad-4c6f-9a1b-3c5d7e9f1a2b");
    all.put("orderId", "ORD-2026-000123");
    all.put("idempotencyKey", "bg-remover:0b8f426e-d0ad-4c6f");
    all.put("requestId", "req-01HF7YAT1Q8ZJ4N6W2X3Y5V7K9");
    all.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    all.put("etag", "W/\"686897696a7c876b7e\"");
    all.put("commit", "8a3a6f2c1d4e5f60718293a4b5c6d7e8f9012345");
    all.put("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    all.put("checksum", "md5:d41d8cd98f00b204e9800998ecf8427e");
    all.put("digest", "sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=");
    all.put("price", "12.50");
    all.put("total", "1,299.00");
    all.put("currency", "EUR");
    all.put("date", "2026-11-21");
    all.put("timestamp", "2026-11-21T08:00:00.123456Z");
    all.put("epochMillis", "1795248000000");
    all.put("epochNanos", "1795248000000000000");
    all.put("duration", "PT1M30S");
    all.put("title", "Secret Garden, The (paperback)");
    all.put("subtitle", "A token of love: poems");
    all.put("productName", "Key lime pie, 450 g");
    all.put("description", "A password notebook with 120 pages: A5, ruled");
    all.put("sku", "PWD-BOOK-0042");
    all.put("category", "Games/Token & counters");
    all.put("url", "https://shop.example/products/42?page=2&sort=price&q=red%20lamp");
    all.put("imageUrl", "https://cdn.example:8443/a/b/c/lamp_1024x768.webp?v=17");
    all.put("tokenUrl", "https://login.example/oauth/token");
    all.put("token_type", "Bearer");
    all.put("grant_type", "client_credentials");
    all.put("nextPageToken", "CAUQAA1234567890abcdef");
    all.put("continuation_token", "b2Zmc2V0OjQwMA4711");
    all.put("passwordPolicy", "at least 12 characters, one digit");
    all.put("passwordResetUrl", "https://shop.example/reset");
    all.put("secretName", "projects/shop/secrets/db");
    all.put("apiKeyId", "key-2026-11");
    all.put("publicKey", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEb8mP3Qx2");
    all.put("keyId", "2026-11-signing-1");
    all.put("tokens", "1834 in, 220 out");
    all.put("error", "the token has expired");
    all.put("reason", "password must have 12 characters");
    all.put("scheme", "Basic authentication");
    all.put("challenge", "Bearer realm=\"bg-remover\", error=\"invalid_token\"");
    all.put("number", "1234567890123456");
    all.put("nearlyACard", "4111111111111112");
    all.put("tracking", "00340434161094042557");
    all.put("parcel", "9876543210987654");
    all.put("iban", "DE89 3704 0044 0532 0130 00");
    all.put("ean", "4006381333931");
    all.put("isbn", "978-3-16-148410-0");
    all.put("phone", "+49 30 901820");
    all.put("vat", "DE136695976");
    all.put("imei", "490154203237518");
    all.put("coordinates", "52.520008,13.404954");
    all.put("colour", "#4f46e5");
    all.put("version", "1.4.2-rc.1+build.77");
    all.put("mail", "ann.lee+orders@shop.example");
    all.put("host", "catalogue-7d9f6c5b8-x2x4z.shop.svc");
    all.put("address", "192.0.2.17:8443");
    all.put("agent", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36");
    all.put("accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
    all.put("class", "java.lang.IllegalStateException");
    all.put("path", "/products/42/images/7");
    all.put("file", "C:\\images\\lamp.png");
    all.put("percent", "100% cotton, 5%25 off");
    all.put(
        "image",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    all.put(
        "dataUrl",
        "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    all.put("encodedNote", "QSBsYW1wLCByZWQsIGZvciB0aGUgZGVzaw==");
    all.put("nested", "{\"item\":\"lamp\",\"note\":\"a \\\"red\\\" one\"}");
    all.put("wallet", "user-tgabcdef0123 has 10 credits");
    all.put("status", "created");
    return all;
  }

  /** All of them in an object. */
  static String json() {
    try {
      return new ObjectMapper().writeValueAsString(all());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each in a log line; and one that says half a character, which no file can hold. */
  static List<String> lines() {
    return Stream.concat(
            all().entrySet().stream().map(it -> it.getKey() + ": " + it.getValue()),
            Stream.of("{\"level\":\"INFO\",\"message\":\"half of one: \\ud83d\"}"))
        .toList();
  }
}

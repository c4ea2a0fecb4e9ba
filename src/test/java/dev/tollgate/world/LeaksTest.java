package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.world.Leaks.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaksTest {
  private static final String TOKEN = "an-opaque-token-0123456789";

  private final Leaks leaks =
      new Leaks("tgaaaaa00001", List.of(TOKEN, "short"), List.of("127.0.0.1:4711"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          TOKEN            | bad token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln
          TOKEN            | cut token eyJhbGciOiJSUzI1NiJ9.eyJzd
          TOKEN            | {"reason":"cannot parse ***(token)"}
          TOKEN            | got Authorization: Bearer 0a1b2c3d4e5f6071
          TOKEN            | basic dXNlcjpwYXNzd29yZDEyMw==
          TOKEN            | you sent an-opaque-token-0123456789
          SECRET           | -----BEGIN RSA PRIVATE KEY-----
          SECRET           | signed with AKIAIOSFODNN7EXAMPLE
          SECRET           | password=s3cret-0815
          SECRET           | {"api_key": "k-8812-77ab"}
          SECRET           | {"clientSecret":"***(value)"}
          SECRET           | postgres://app:hunter2@db/products
          STACK_TRACE      | at dev.acme.Shop.sell(Shop.java:12)
          STACK_TRACE      | oops\\n\\tat java.base/java.lang.Thread.run(Thread.java:840)
          STACK_TRACE      | at sun.nio.ch.Net.poll(Native Method)
          STACK_TRACE      | at Object.<anonymous> (/srv/app/index.js:10:15)
          STACK_TRACE      | at async handle (file:///srv/app/handle.mjs:3:7)
          STACK_TRACE      | at node:internal/process/task_queues:95:5
          STACK_TRACE      | Caused by: java.io.IOException
          STACK_TRACE      | Traceback (most recent call last):
          STACK_TRACE      | File "app/main.py", line 7, in handle
          STACK_TRACE      | goroutine 17 [running]:
          INTERNAL_ADDRESS | connect to 127.0.0.1:4711 failed
          INTERNAL_ADDRESS | http://localhost:4711/wallets
          OTHER_TENANT     | tenant-tgaaaaa00002 has 3 credits
          OTHER_TENANT     | user-TGAAAAA00002
          """)
  void whatNobodyIsToSeeIsFoundInAnswersAndInLogs(Kind kind, String text) {
    assertThat(leaks.inAnswer(text)).extracting(Leaks.Finding::kind).contains(kind);
    assertThat(leaks.inLog(text)).extracting(Leaks.Finding::kind).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          INTERNAL_ADDRESS | no route to 10.0.0.7
          INTERNAL_ADDRESS | http://192.168.1.20:8080/credits
          INTERNAL_ADDRESS | 172.20.0.3 refused
          INTERNAL_ADDRESS | see 169.254.169.254.
          INTERNAL_ADDRESS | ask localhost
          INTERNAL_ADDRESS | connect ECONNREFUSED 127.0.0.1:9000
          INTERNAL_ADDRESS | host credits.prod.internal
          INTERNAL_ADDRESS | credits.default.svc.cluster.local timed out
          FILE_PATH        | cannot read /etc/ssl/key.pem
          FILE_PATH        | "/home/app/service/config.yml"
          FILE_PATH        | C:\\Users\\app\\service
          FILE_PATH        | failed in Endpoint.java:88
          FILE_PATH        | index.js:10 threw
          CLASS_NAME       | java.net.ConnectException
          CLASS_NAME       | dev.acme.shop.Pool is closed
          CLASS_NAME       | NullPointerException
          CLASS_NAME       | TypeError: x is not a function
          CLASS_NAME       | read ECONNRESET
          """)
  void whatOnlyCallersAreNotToSeeIsFoundInAnswers(Kind kind, String text) {
    assertThat(leaks.inAnswer(text)).extracting(Leaks.Finding::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unexpected NullPointerException in Endpoint.java:88",
        "{\"remote\":\"127.0.0.1\",\"port\":52114}",
        "credits refused the connection",
        "did not answer within 900 ms"
      })
  void aLogMaySayWhatACallerMayNot(String text) {
    assertThat(leaks.inLog(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The token has expired. Send a valid token as Authorization: Bearer <token>.",
        "The token has expired. Send a valid token as Authorization: ***(value) <token>.",
        "Bearer realm=\"bg-remover\", error=\"invalid_token\"",
        "Bearer authentication is required",
        "Bearer ***(value) is required",
        "The request needs 3 credits, more than the wallet holds. Top it up.",
        "{\"jobId\":\"2f1c1d5e-6f0b-4a3a-9d35-1f0a4a3b9d35\",\"status\":\"partial\"}",
        "{\"timestamp\":\"2026-11-21T10:00:00.127Z\",\"level\":\"WARN\",\"message\":\"refused\"}",
        "https://images.example/tgaaaaa00001/var/opt/image-1.png",
        "https://cdn.example.com/home/Image.png is not an image",
        "productGroups.0.metadata.title must have 1 to 200 characters",
        "options.outputFormat must be webp, png or jpeg, e.g. webp",
        "tenant-tgaaaaa00001 and other-tgaaaaa00001",
        "POST, OPTIONS",
        "Content-Type, Authorization, X-Tenant-Id, X-User-Id",
        "application/json; charset=utf-8",
        "The body may have at most 33554432 bytes. Send fewer or smaller images.",
        "version 1.10.0.3.4 of the API",
        "Mon, 21 Nov 2026 10:00:00 GMT",
        "The key of the token is not one of the issuer's. The secret is yours to keep.",
        "password: required",
        "Something went wrong on our side. Try again later, and name the X-Request-Id if it stays.",
        "Look at 12:30 or at noon (whichever comes first)",
        "There is nothing at this path: /bg-remover/create-product",
        "Unexpected token } in JSON at position 17",
        "Internal Server Error"
      })
  void whatASoundServiceSaysIsNoFinding(String text) {
    assertThat(leaks.inAnswer(text)).isEmpty();
    assertThat(leaks.inLog(text)).isEmpty();
  }

  @Test
  void aFindingShowsNoMoreThanTheBeginningOfASecret() {
    assertThat(leaks.inAnswer("you sent " + TOKEN).toString())
        .contains("token: an-opa...")
        .doesNotContain("0123456789");
    assertThat(leaks.inAnswer("password=s3cret-0815").toString()).doesNotContain("s3cret");
  }

  @Test
  void aValueThatIsShortMayStandInAnyText() {
    assertThat(leaks.inAnswer("a short text")).isEmpty();
  }
}

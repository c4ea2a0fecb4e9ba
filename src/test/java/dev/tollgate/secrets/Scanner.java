package dev.tollgate.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.report.OpenedBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Looks for words in a text and in all that it says in another form: HTML, JSON strings, percent
 * encoding, Base64, gzip, one within the other. Finds a word by any twelve letters of it that stand
 * together.
 */
public final class Scanner {
  private static final int LETTERS = 12;
  private static final int DEEPEST = 4;
  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/octet-stream\" id=\"[^\"]*\">([^<]*)</script>");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}");
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+|\\+");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  private final Map<String, String> parts = new HashMap<>();

  public Scanner(Collection<String> words) {
    for (String word : words) {
      for (int i = 0; i + LETTERS <= word.length(); i++) {
        parts.put(word.substring(i, i + LETTERS), word);
      }
    }
  }

  /** The words that it finds. */
  public Set<String> found(String text) {
    Set<String> found = new TreeSet<>();
    look(text, 0, new HashSet<>(), found);
    return found;
  }

  private void look(String text, int depth, Set<String> seen, Set<String> found) {
    // The order in which two forms are taken off is seldom of importance.
    if (!seen.add(text)) {
      return;
    }
    for (int i = 0; i + LETTERS <= text.length(); i++) {
      String word = parts.get(text.substring(i, i + LETTERS));
      if (word != null) {
        found.add(word);
      }
    }
    if (depth < DEEPEST) {
      for (String other : otherwise(text)) {
        look(other, depth + 1, seen, found);
      }
    }
  }

  /** What it says in each other form, where that is not the same. */
  private static Set<String> otherwise(String text) {
    Set<String> all = new LinkedHashSet<>();
    all.add(ofHtml(text));
    all.add(ofJson(text));
    all.add(ofPercent(text, " "));
    all.add(ofPercent(text, "+"));
    Matcher runs = BASE64.matcher(text);
    StringBuilder decoded = new StringBuilder();
    while (runs.find()) {
      decoded.append(ofBase64(runs.group())).append('\n');
    }
    all.add(decoded.toString());
    all.add(ofPage(text));
    all.add(ofBlock(text));
    all.remove(text);
    all.removeIf(String::isBlank);
    return all;
  }

  private static String ofHtml(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String ofJson(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    String said =
        UNICODE
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c == '\\' && i + 1 < said.length()) {
        char escaped = said.charAt(++i);
        plain.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** What is compressed in a page. */
  private static String ofPage(String text) {
    StringBuilder opened = new StringBuilder();
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      opened.append(ofBlock(ofGzip(OpenedBlock.bytes(blocks.group(1))))).append('\n');
    }
    return opened.toString();
  }

  /** A page keeps words with digits apart from what stands around them. */
  private static String ofBlock(String text) {
    if (!text.startsWith("{\"shapes\":")) {
      return "";
    }
    try {
      return String.join("\n", OpenedBlock.texts(new ObjectMapper().readTree(text)));
    } catch (JsonProcessingException | RuntimeException e) {
      return "";
    }
  }

  private static String ofPercent(String text, String plus) {
    return PERCENT
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group().equals("+")
                        ? plus
                        : URLDecoder.decode(m.group(), StandardCharsets.UTF_8)));
  }

  private static String ofBase64(String run) {
    try {
      byte[] bytes =
          Base64.getDecoder()
              .decode(
                  run.substring(0, run.length() - (run.length() % 4 == 1 ? 1 : 0))
                      .replace('-', '+')
                      .replace('_', '/'));
      if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
        return ofGzip(bytes);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return "";
    }
  }

  private static String ofGzip(byte[] bytes) {
    try (GZIPInputStream opened = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(opened.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}

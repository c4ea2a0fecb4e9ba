package dev.tollgate.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.report.OpenedBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
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

  private static final int SHORTEST_RUN = 16;
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+|\\+");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  /**
   * What the oldest letter of a part, and one more, has come to in its hash code: 31 to the 12th.
   */
  private static final int OLDEST = (int) BigInteger.valueOf(31).pow(LETTERS).longValue();

  private static final int SUMS = (1 << 22) - 1;

  private final Map<String, String> parts = new HashMap<>();
  private final BitSet sums = new BitSet(SUMS + 1);

  public Scanner(Collection<String> words) {
    for (String word : words) {
      for (int i = 0; i + LETTERS <= word.length(); i++) {
        String part = word.substring(i, i + LETTERS);
        parts.put(part, word);
        sums.set(part.hashCode() & SUMS);
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
    lookFor(text, found);
    if (depth < DEEPEST) {
      for (String other : otherwise(text)) {
        look(other, depth + 1, seen, found);
      }
    }
  }

  /** A part is looked up only where its sum is one of theirs: nearly nowhere. */
  private void lookFor(String text, Set<String> found) {
    int sum = 0;
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      sum = sum * 31 + letters[i] - (i < LETTERS ? 0 : letters[i - LETTERS] * OLDEST);
      if (i >= LETTERS - 1 && sums.get(sum & SUMS)) {
        String word = parts.get(text.substring(i - LETTERS + 1, i + 1));
        if (word != null) {
          found.add(word);
        }
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
    all.add(ofRuns(text));
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
    char[] said =
        (text.contains("\\u")
                ? UNICODE
                    .matcher(text)
                    .replaceAll(
                        m ->
                            Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text)
            .toCharArray();
    for (int i = 0; i < said.length; i++) {
      char c = said[i];
      if (c == '\\' && i + 1 < said.length) {
        char escaped = said[++i];
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

  /** What each run of Base64 says; by hand, as an expression takes ten times as long for it. */
  private static String ofRuns(String text) {
    char[] letters = text.toCharArray();
    StringBuilder decoded = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= letters.length; i++) {
      if (i == letters.length || !isBase64(letters[i])) {
        if (i - from >= SHORTEST_RUN) {
          decoded.append(ofBase64(text.substring(from, i))).append('\n');
        }
        from = i + 1;
      }
    }
    return decoded.toString();
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '_'
        || c == '-';
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

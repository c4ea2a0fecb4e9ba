package dev.tollgate.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is written in another form within a text (a JSON string with escapes, Base64), and
 * masks what that says. What has no secret in it stays as it is, to the letter.
 */
final class EncodedText {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A shorter one holds no secret that would be worth its name. */
  private static final int SHORTEST = 16;

  /** As many letters of Base64 as show whether it is text. */
  private static final int GLANCE = 16;

  private EncodedText() {}

  /** Strings with escapes in them, as a JSON log line has them that quotes a JSON body. */
  static String maskedStrings(String text, UnaryOperator<String> masking) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (int open = opening(text, 0); open >= 0; open = opening(text, done)) {
      int end = closing(text, open);
      if (end < 0) {
        break;
      }
      masked.append(text, done, open).append(string(text.substring(open, end), masking));
      done = end;
    }
    return done == 0 ? text : masked.append(text, done, text.length()).toString();
  }

  /** One that is escaped itself opens nothing. */
  private static int opening(String text, int from) {
    int quote = text.indexOf('"', from);
    while (quote > 0 && text.charAt(quote - 1) == '\\') {
      quote = text.indexOf('"', quote + 1);
    }
    return quote;
  }

  /** Behind the quote that ends it; negative when none does. */
  private static int closing(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return -1;
  }

  private static String string(String literal, UnaryOperator<String> masking) {
    if (literal.indexOf('\\') < 0) {
      return literal;
    }
    try {
      String said = JSON.readValue(literal, String.class);
      String masked = masking.apply(said);
      return masked.equals(said) ? literal : JSON.writeValueAsString(masked);
    } catch (JsonProcessingException e) {
      // It stands between quotes, and is no string of JSON.
      return literal;
    }
  }

  static String maskedBase64(String text, UnaryOperator<String> masking) {
    StringBuilder masked = new StringBuilder();
    int done = 0;
    for (int begin = 0; begin < text.length(); begin++) {
      int end = begin;
      while (end < text.length() && isBase64(text.charAt(end))) {
        end++;
      }
      if (end - begin >= SHORTEST && hidesSecret(text.substring(begin, end), masking)) {
        masked.append(text, done, begin).append(Mask.BASE64);
        done = end;
      }
      begin = end;
    }
    return done == 0 ? text : masked.append(text, done, text.length()).toString();
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '-'
        || c == '_';
  }

  private static boolean hidesSecret(String run, UnaryOperator<String> masking) {
    String said = decoded(run.substring(0, GLANCE)) == null ? null : decoded(run);
    return said != null && !masking.apply(said).equals(said);
  }

  /** What is said in it; null when it is no text. */
  private static @Nullable String decoded(String base64) {
    String usual = base64.replace('-', '+').replace('_', '/');
    // One letter too many is no byte; what it stands in may have been cut.
    int length = usual.length() % 4 == 1 ? usual.length() - 1 : usual.length();
    try {
      byte[] bytes = Base64.getDecoder().decode(usual.substring(0, length));
      CharBuffer text = CharBuffer.allocate(bytes.length);
      // What is cut off in the middle of a letter is text as far as it goes.
      CoderResult result =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, false);
      String said = text.flip().toString();
      return !result.isError()
              && said.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t')
          ? said
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

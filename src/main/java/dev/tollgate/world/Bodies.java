package dev.tollgate.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tollgate.client.TargetResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/** Whole bodies of answers: as text, as a file, or beside an example in JSON. */
public final class Bodies {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final World world;
  private final Responses responses;
  private final Values values;
  private final SystemFiles files;
  private final Fields fields;

  public Bodies(World world, Responses responses, Values values, SystemFiles files, Fields fields) {
    this.fields = fields;
    this.world = world;
    this.responses = responses;
    this.values = values;
    this.files = files;
  }

  /** Checks the text, or where the check is about something else, the JSON. */
  public void check(Check check) {
    TargetResponse response = came();
    Check filled = check.filled(values::fill);
    JsonNode body =
        filled.isOfText() ? TextNode.valueOf(response.text()) : fields.of(response, "$");
    if (!filled.holds(body)) {
      throw new AssertionError(
          "the body should "
              + filled.words(world.masked()::text)
              + ", and is "
              + Fields.shown(response));
    }
  }

  /** Checks the text; line ends and what stands behind the last line do not count. */
  public void checkText(String text) {
    TargetResponse response = came();
    String expected = values.fill(text);
    if (!lines(response.text()).equals(lines(expected))) {
      throw new AssertionError(
          "the body should be\n"
              + world.masked().text(expected)
              + "\nand is\n"
              + Fields.shown(response));
    }
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").stripTrailing();
  }

  public void checkFile(String file) {
    TargetResponse response = came();
    byte[] expected = files.read(file);
    if (!Arrays.equals(response.body(), expected)) {
      throw new AssertionError(
          "the body should be the %d bytes of %s, and is %d bytes, which differ from byte %d on"
              .formatted(
                  expected.length,
                  file,
                  response.body().length,
                  Arrays.mismatch(response.body(), expected)));
    }
  }

  /** Checks that it is as an example, and has nothing more. */
  public void checkJson(String example) {
    check(example, likeness(false, false));
  }

  /** Checks that it has all that an example has; objects may have more. */
  public void checkHasJson(String example) {
    check(example, likeness(true, false));
  }

  /** The same; lists may have more too, in any order. */
  public void checkHasJsonInAnyOrder(String example) {
    check(example, likeness(true, true));
  }

  private Likeness likeness(boolean more, boolean anyOrder) {
    return new Likeness(more, anyOrder, world.masked()::field);
  }

  /** Checks that it is as an example in a file. */
  public void checkJsonOfFile(String file) {
    checkJson(new String(files.read(file), StandardCharsets.UTF_8));
  }

  private void check(String example, Likeness likeness) {
    TargetResponse response = came();
    JsonNode found = response.json();
    if (found.isMissingNode()) {
      throw new AssertionError(
          "the answer is no JSON: " + response.status() + " " + Fields.shown(response));
    }
    List<String> differences = likeness.differences(json(example), found);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          world
                  .masked()
                  .text("the body is not as it should be:\n  " + String.join("\n  ", differences))
              + "\n  in "
              + Fields.shown(response));
    }
  }

  private JsonNode json(String example) {
    return json(values, example);
  }

  /**
   * An example with what is kept in it.
   *
   * @throws IllegalArgumentException when it is no JSON
   */
  static JsonNode json(Values values, String example) {
    String filled = values.fillJson(example);
    try {
      return JSON.readTree(filled);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "the example is no JSON: " + e.getOriginalMessage() + "\n" + example, e);
    }
  }

  /** Keeps what the pattern finds in the body: its first group, or where it has none all of it. */
  public void keepPart(String pattern, String name) {
    keepPart(came().text(), pattern, name, "the response body");
  }

  /** Keeps what the pattern finds in a header of the answer. */
  public void keepPartOfHeader(String header, String pattern, String name) {
    String value = String.join(", ", responses.last().header(header));
    keepPart(value, pattern, name, "the response header " + header);
  }

  /** Keeps a header of the answer. */
  public void keepHeader(String header, String name) {
    List<String> found = responses.last().header(header);
    if (found.isEmpty()) {
      throw new AssertionError(
          "there is nothing to keep: the answer has no header "
              + header
              + "; it has "
              + responses.last().headers().stream().map(h -> h.name()).distinct().toList());
    }
    values.keep(name, found.get(0), "the response header " + header);
  }

  private void keepPart(String text, String pattern, String name, String of) {
    Matcher found = Patterns.of(values.fill(pattern), 0).matcher(text);
    if (!found.find()) {
      throw new AssertionError(
          "there is nothing to keep: nothing in "
              + of
              + " matches "
              + pattern
              + "\n  in "
              + Fields.shown(responses.last()));
    }
    String part = found.group(Math.min(1, found.groupCount()));
    if (part == null) {
      throw new AssertionError(
          "there is nothing to keep: "
              + of
              + " matches "
              + pattern
              + " without the part in its first brackets\n  in "
              + Fields.shown(responses.last()));
    }
    values.keep(name, part, of + " where it matches");
  }

  /** The last answer, which has to be there: no answer has no body either. */
  private TargetResponse came() {
    TargetResponse response = responses.last();
    if (response.status() == 0) {
      throw new AssertionError("there is no body in an answer " + Fields.shown(response));
    }
    return response;
  }
}

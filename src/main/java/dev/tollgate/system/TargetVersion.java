package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which version or commit a target is: stated in its file, or for the target itself to say. */
public final class TargetVersion {
  private final @Nullable String stated;
  private final @Nullable Question question;

  private TargetVersion(@Nullable String stated, @Nullable Question question) {
    this.stated = stated;
    this.question = question;
  }

  /**
   * What the target is asked.
   *
   * @param path answers 2xx, with JSON
   * @param field of that JSON, with a dot before each name further in: {@code build.commit}
   */
  public record Question(String path, String field) {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TargetVersion stated(String text) {
    if (text.isBlank() || text.strip().contains("\n")) {
      throw new IllegalArgumentException(
          "should be the version or the commit in one line, or the path and the field where the"
              + " target says it");
    }
    return new TargetVersion(text.strip(), null);
  }

  /** {@code 1.10} would come out as {@code 1.1}. */
  @SuppressWarnings("DoNotCallSuggester") // It is what the parser calls with such a number.
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TargetVersion number(double number) {
    throw new IllegalArgumentException(
        "without quotes this is a number, which may lose a zero: put it in quotes");
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static TargetVersion number(long number) {
    return number((double) number);
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static TargetVersion asked(
      @JsonProperty("path") @Nullable String path, @JsonProperty("field") @Nullable String field) {
    String where = Required.key("path", path);
    if (!where.startsWith("/")) {
      throw new IllegalArgumentException("the path \"" + where + "\" should begin with /");
    }
    demandPath(where);
    return new TargetVersion(null, new Question(where, Required.key("field", field)));
  }

  private static void demandPath(String where) {
    try {
      if (new URI(where).getRawAuthority() != null) {
        throw new IllegalArgumentException("the path \"" + where + "\" names another host");
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "the path \"" + where + "\" is none: " + e.getReason() + " at character " + e.getIndex(),
          e);
    }
  }

  /** What the file says; empty when the target is to be asked. */
  public Optional<String> stated() {
    return Optional.ofNullable(stated);
  }

  /** What the target is asked; empty when the file says it. */
  public Optional<Question> question() {
    return Optional.ofNullable(question);
  }
}

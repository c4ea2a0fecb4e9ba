package dev.tollgate.draft;

import dev.tollgate.system.BadFileException;
import dev.tollgate.system.Severity;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as somebody has it already.
 *
 * @param id null when it has none
 * @param severity null when nobody said
 */
record WrittenItem(
    @Nullable String id, @Nullable Severity severity, String text, Path file, int line) {
  private static final Pattern ID =
      Pattern.compile("\\**([A-Z]{2,}(?:-[A-Z0-9]+)+)\\**\\s*[·:]\\s*");
  private static final Pattern SEVERITY =
      Pattern.compile("(critical|high|medium|low)\\s*[·:]\\s*", Pattern.CASE_INSENSITIVE);

  /**
   * What stands behind the bullet.
   *
   * @throws BadFileException where three parts stand between dots and are no id, severity and text
   */
  static WrittenItem of(String text, Path file, int line) {
    String rest = text.strip();
    Matcher id = ID.matcher(rest);
    boolean named = id.lookingAt();
    rest = named ? rest.substring(id.end()) : rest;
    Matcher severity = SEVERITY.matcher(rest);
    boolean weighed = severity.lookingAt();
    rest = weighed ? rest.substring(severity.end()) : rest;
    if (rest.isBlank()) {
      throw new BadFileException(file, line, "an item without a text; write '- [ ] text'");
    }
    if (text.split(" · ", -1).length > 2 && !(named && weighed)) {
      throw new BadFileException(
          file,
          line,
          "'%s' is no item; write '- [ ] text', or '- [ ] ID · severity · text' with the id in capitals (SH-ORD-3) and critical, high, medium or low"
              .formatted(text.strip()));
    }
    return new WrittenItem(
        named ? id.group(1) : null,
        weighed
            ? Severity.of(severity.group(1).toLowerCase(java.util.Locale.ROOT)).orElseThrow()
            : null,
        rest.strip(),
        file,
        line);
  }

  /** The same with a further line of its text. */
  WrittenItem and(String more) {
    return new WrittenItem(id, severity, text + " " + more.strip(), file, line);
  }
}

package dev.tollgate.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feature files that do not parse, as the JUnit Platform reports them, put for the people who wrote
 * the files.
 */
final class FeatureTrouble {
  private static final Pattern FILE = Pattern.compile("Failed to parse resource at: (\\S+)");
  private static final Pattern PLACE =
      Pattern.compile("^\\s*\\((\\d+):(\\d+)\\): (.*)$", Pattern.MULTILINE);

  /** What the parser says after the first mistakes of a file mostly comes of them. */
  private static final int MOST = 3;

  private FeatureTrouble() {}

  /**
   * One line for each of the first mistakes of a file: file, line, and what the parser expected;
   * the original where it is put otherwise.
   */
  static String words(Throwable issue) {
    String message = String.valueOf(issue.getMessage());
    Matcher file = FILE.matcher(message);
    Matcher place = PLACE.matcher(message);
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (file.find(from)) {
      String path = RecordedUris.ofWorkingDirectory().shorten(java.net.URI.create(file.group(1)));
      from = file.end();
      int end = file.find(from) ? file.start() : message.length();
      place.region(from, end);
      int mistakes = 0;
      while (place.find()) {
        mistakes++;
        if (mistakes <= MOST) {
          lines.add(path + ":" + place.group(1) + ": not Gherkin: " + place.group(3));
        }
      }
      if (mistakes > MOST) {
        lines.add(
            path
                + ": and "
                + (mistakes - MOST)
                + " more, which may well come of the first: mend it");
      }
      from = end == message.length() ? end : end - 1;
    }
    return lines.isEmpty() ? message : String.join("\n", lines);
  }
}

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

  private FeatureTrouble() {}

  /**
   * One line for each mistake: file, line, and what the parser expected; the original where it is
   * put otherwise.
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
      while (place.find()) {
        lines.add(path + ":" + place.group(1) + ": not Gherkin: " + place.group(3));
      }
      from = end == message.length() ? end : end - 1;
    }
    return lines.isEmpty() ? message : String.join("\n", lines);
  }
}

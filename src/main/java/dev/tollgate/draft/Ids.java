package dev.tollgate.draft;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids for requirements that have none: {@code SH-ORD-3}, of system, section and number. */
final class Ids {
  /** One whose number can be counted on from. */
  private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d{1,6})");

  private static final Set<String> SMALL_WORDS =
      Set.of("THE", "A", "AN", "OF", "AND", "OR", "TO", "IN", "ON", "FOR", "WITH", "ALL", "WHAT");

  private static final int OF_SECTION = 4;

  private final String prefix;
  private final Set<String> used;
  private final Map<String, Integer> last = new HashMap<>();

  /**
   * @param used ids that stand in the checklist already
   */
  Ids(String prefix, Set<String> used) {
    this.prefix = prefix;
    this.used = new HashSet<>(used);
  }

  /**
   * A prefix that no id of another system begins with.
   *
   * @param system its name in kebab-case
   * @param others ids of the other systems
   */
  static String prefix(String system, Set<String> others) {
    String words = letters(system.replace('-', ' '));
    String initials =
        Stream.of(words.split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    String whole = (words.replace(" ", "") + "XX");
    Stream<String> lengths =
        Stream.iterate(2, n -> n <= whole.length(), n -> n + 1).map(n -> whole.substring(0, n));
    return Stream.concat(Stream.of(initials).filter(each -> each.length() > 1), lengths)
        .filter(each -> others.stream().noneMatch(id -> id.startsWith(each + "-")))
        .findFirst()
        .orElse(whole + "Y");
  }

  /** What the ids of a section begin with: as those that it has, or of a word of its title. */
  String stem(String title, List<String> given) {
    for (String id : given) {
      Matcher numbered = NUMBERED.matcher(id);
      if (numbered.matches()) {
        String own = numbered.group(1);
        // Not one between: an id that was taken out meant something else.
        last.put(own, highest(own));
        return own;
      }
    }
    String word =
        Stream.of(letters(title).split(" "))
            .filter(each -> !each.isEmpty() && !SMALL_WORDS.contains(each))
            .findFirst()
            .orElse("PART");
    String stem = prefix + "-" + word.substring(0, Math.min(OF_SECTION, word.length()));
    String free = stem;
    for (int n = 2; last.containsKey(free); n++) {
      free = stem + n;
    }
    last.put(free, 0);
    return free;
  }

  /** The next one that is free. */
  String next(String stem) {
    int number = last.getOrDefault(stem, 0);
    String id;
    do {
      number++;
      id = stem + "-" + number;
    } while (!used.add(id));
    last.put(stem, number);
    return id;
  }

  private int highest(String stem) {
    return used.stream()
        .map(NUMBERED::matcher)
        .filter(id -> id.matches() && id.group(1).equals(stem))
        .mapToInt(id -> Integer.parseInt(id.group(2)))
        .max()
        .orElse(0);
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toUpperCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^A-Z]+", " ")
        .strip();
  }
}

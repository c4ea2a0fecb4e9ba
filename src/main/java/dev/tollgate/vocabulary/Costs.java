package dev.tollgate.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What it costs to make one word of another, or to do without it. */
final class Costs {
  /** An open parameter takes anything, so that it says little when it does. */
  static final double OPEN = 0.5;

  /** Each word more that a parameter takes without knowing it. */
  static final double OPEN_FURTHER = 0.5;

  /** A parameter that is there in another form. */
  static final double OTHER_FORM = 0.9;

  /** The same when it can be seen what is meant. */
  static final double LIKE_A_FORM = 0.4;

  /** Each word more of such a one. */
  static final double OTHER_FORM_FURTHER = 0.5;

  static final double PARAMETER_MISSING = 1.1;

  private static final double WORD = 0.8;
  private static final double SMALL_WORD = 0.3;
  private static final double OTHER_CASE = 0.1;
  private static final double ALIKE = 0.3;
  private static final double OTHER = 1.2;
  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "is", "are", "was", "of", "to", "i", "and", ":", ",", "be", "with");

  /** What testers say elsewhere, and what is said here. */
  private static final List<Set<String>> SYNONYMS =
      List.of(
          Set.of("status", "code"),
          Set.of("response", "answer", "reply", "result"),
          Set.of("answers", "responds", "returns", "replies"),
          Set.of("sends", "requests", "calls", "performs", "makes"),
          Set.of("field", "property", "attribute", "path", "key"),
          Set.of("is", "equals", "be", "equal"),
          Set.of("was", "got", "gets", "were", "is"),
          Set.of("contains", "includes", "has"),
          Set.of("called", "invoked", "requested"),
          Set.of("body", "content", "payload"),
          Set.of("once", "twice", "thrice"),
          Set.of("kept", "stored", "saved", "remembered"));

  private Costs() {}

  private static boolean meanTheSame(String one, String other) {
    return SYNONYMS.stream().anyMatch(words -> words.contains(one) && words.contains(other));
  }

  /** One word more, or fewer. */
  static double alone(String word) {
    return isSmall(word) ? SMALL_WORD : WORD;
  }

  /** Whether it is one of those that every line has. */
  static boolean isSmall(String word) {
    return SMALL.contains(word.toLowerCase(Locale.ROOT));
  }

  static double other(String found, String wanted) {
    if (found.equals(wanted)) {
      return 0;
    }
    if (found.equalsIgnoreCase(wanted)) {
      return OTHER_CASE;
    }
    return areAlike(found, wanted) || meanTheSame(found, wanted) ? ALIKE : OTHER;
  }

  /** Whether it may be the same word, mistyped or in another form. */
  static boolean areAlike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer > 2 && distance(one, other) <= Math.max(1, longer / 3);
  }

  /** Letters to put in, take out or change. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? before : before + 1;
        row[j] = Math.min(same, 1 + Math.min(row[j - 1], above));
        before = above;
      }
    }
    return row[other.length()];
  }
}

package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule leads to, by the severity of what it is about: {@code NO-GO} for all, or {@code
 * {critical: NO-GO, low: note}}. A severity that is not named is as in the policy below.
 */
public record LeadsTo(Map<Severity, Outcome> bySeverity) {
  public LeadsTo {
    bySeverity = Collections.unmodifiableMap(new EnumMap<>(bySeverity));
  }

  /**
   * @throws IllegalArgumentException when it is neither, or names a severity that is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static LeadsTo of(JsonNode written) {
    Map<Severity, Outcome> all = new EnumMap<>(Severity.class);
    if (written.isTextual()) {
      return all(written.asText());
    }
    if (!written.isObject() || written.isEmpty()) {
      throw new IllegalArgumentException(
          "should be NO-GO, NEEDS_WORK or note, or one of them for each severity:"
              + " {critical: NO-GO, low: note}");
    }
    written
        .properties()
        .forEach(entry -> all.put(severity(entry.getKey()), Outcome.of(entry.getValue().asText())));
    return new LeadsTo(all);
  }

  /** The same for every severity. */
  static LeadsTo all(String outcome) {
    Outcome one = Outcome.of(outcome);
    return new LeadsTo(
        Arrays.stream(Severity.values()).collect(Collectors.toMap(s -> s, s -> one)));
  }

  private static Severity severity(String word) {
    return Severity.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + word
                        + "\" is no severity; there are: "
                        + Arrays.stream(Severity.values())
                            .map(Severity::word)
                            .collect(Collectors.joining(", "))));
  }

  /** The one, and for what it does not say the other. */
  static @Nullable LeadsTo over(@Nullable LeadsTo rule, @Nullable LeadsTo below) {
    if (rule == null || below == null) {
      return rule == null ? below : rule;
    }
    Map<Severity, Outcome> all = new EnumMap<>(Severity.class);
    all.putAll(below.bySeverity);
    all.putAll(rule.bySeverity);
    return new LeadsTo(all);
  }

  /** {@code NO-GO}, or {@code critical NO-GO, high NO-GO, medium note, low note}. */
  @Override
  public String toString() {
    return bySeverity.values().stream().distinct().count() == 1
            && bySeverity.size() == Severity.values().length
        ? bySeverity.values().iterator().next().word()
        : bySeverity.entrySet().stream()
            .map(entry -> entry.getKey().word() + ' ' + entry.getValue().word())
            .collect(Collectors.joining(", "));
  }
}

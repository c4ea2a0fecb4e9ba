package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of one rule. What it does not say is null, and as in the policy below it; each
 * rule has only some of these.
 *
 * @param because its reason, for people
 * @param under a share that is too much, itself included
 * @param fine how much slower is no matter, itself included
 * @param blocks how much slower is still no NO-GO, itself included
 * @param after from what age on something is too old
 * @param limits by operation as reports name it ({@code POST /orders}), and in it by percentile
 *     ({@code p95})
 */
public record RuleTerms(
    @JsonProperty("leads-to") @Nullable LeadsTo leadsTo,
    @JsonProperty("because") @Nullable String because,
    @JsonProperty("under") @Nullable Share under,
    @JsonProperty("fine") @Nullable Share fine,
    @JsonProperty("blocks") @Nullable Share blocks,
    @JsonProperty("after") @Nullable Age after,
    @JsonProperty("limits") @Nullable Map<String, Map<String, TimeLimit>> limits) {

  /** {@code NO-GO} alone stands for {@code {leads-to: NO-GO}}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RuleTerms of(String outcome) {
    return new RuleTerms(LeadsTo.all(outcome), null, null, null, null, null, null);
  }

  /** These, and for what they do not say the others. */
  RuleTerms over(RuleTerms below) {
    return new RuleTerms(
        LeadsTo.over(leadsTo, below.leadsTo),
        because == null ? below.because : because,
        under == null ? below.under : under,
        fine == null ? below.fine : fine,
        blocks == null ? below.blocks : blocks,
        after == null ? below.after : after,
        limits == null ? below.limits : limits(limits, below.limits));
  }

  private static Map<String, Map<String, TimeLimit>> limits(
      Map<String, Map<String, TimeLimit>> these,
      @Nullable Map<String, Map<String, TimeLimit>> below) {
    Map<String, Map<String, TimeLimit>> all =
        below == null ? new TreeMap<>() : new TreeMap<>(below);
    these.forEach(
        (operation, limit) ->
            all.merge(
                operation,
                limit,
                (under, over) -> {
                  Map<String, TimeLimit> both = new TreeMap<>(under);
                  both.putAll(over);
                  return both;
                }));
    return all;
  }

  /** The keys that something is said by, but for the reason. */
  List<String> said() {
    List<String> said = new ArrayList<>();
    said(said, "leads-to", leadsTo);
    said(said, "under", under);
    said(said, "fine", fine);
    said(said, "blocks", blocks);
    said(said, "after", after);
    said(said, "limits", limits);
    return said;
  }

  private static void said(List<String> to, String key, @Nullable Object value) {
    if (value != null) {
      to.add(key);
    }
  }

  /** What it leads to for something of that severity; NO-GO where nobody said. */
  public Outcome of(Severity severity) {
    return leadsTo == null
        ? Outcome.NO_GO
        : leadsTo.bySeverity().getOrDefault(severity, Outcome.NO_GO);
  }

  /** Whether so many of so many are not {@code under} the limit; none never are too many. */
  public boolean tooMany(long found, long of) {
    return found > 0 && under != null && found >= under.fraction() * of;
  }

  /** Whether that is older than {@code after}. */
  public boolean tooOld(Duration age) {
    return after != null && age.compareTo(after.duration()) > 0;
  }

  boolean isUpsideDown() {
    return fine != null && blocks != null && fine.percent().compareTo(blocks.percent()) > 0;
  }

  /** Its limits and what it leads to, in one line: {@code under 0.1 %: NO-GO}. */
  public String words() {
    List<String> parts = new ArrayList<>();
    if (under != null) {
      parts.add("not under " + under);
    }
    if (fine != null && blocks != null) {
      parts.add("over " + fine + " NEEDS_WORK, over " + blocks + " NO-GO");
    }
    if (after != null) {
      parts.add("after " + after + " NO-VERDICT");
    }
    if (limits != null) {
      limits.forEach(
          (operation, limit) ->
              limit.forEach(
                  (percentile, most) ->
                      parts.add(operation + " " + percentile + " over " + most.words())));
    }
    if (leadsTo != null) {
      parts.add(leadsTo.toString());
    }
    return String.join(", ", parts);
  }
}

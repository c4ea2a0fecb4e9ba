package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds after every scenario of a system, whatever the scenario is about.
 *
 * @param says what holds, in a line for people
 * @param check how it is checked
 * @param of the operation whose requests are meant; null for all
 * @param delivered what was paid for, where {@link Check#BALANCE} compares with it
 * @param stages calls by stage, the earlier first, for {@link Check#STAGES}: the name of a
 *     dependency, or that and {@code POST /path}
 * @param carry where calls to each dependency carry the caller's tenant, for {@link Check#CARRY}
 * @param after the dependencies that may be called for a request that was answered with a status,
 *     for {@link Check#REFUSED}
 * @param limit for {@link Check#AT_MOST}; 0 where none is said
 * @param each the list in the request of whose elements at most so many are in progress, for {@link
 *     Check#AT_MOST}
 */
public record Invariant(
    String says,
    Check check,
    @Nullable String of,
    @Nullable Delivered delivered,
    List<String> stages,
    Map<String, Correlation> carry,
    Map<String, List<String>> after,
    int limit,
    @Nullable String each) {

  @JsonCreator
  static Invariant of(
      @JsonProperty("says") @Nullable String says,
      @JsonProperty("check") @Nullable Check check,
      @JsonProperty("of") @Nullable String of,
      @JsonProperty("delivered") @Nullable Delivered delivered,
      @JsonProperty("stages") @Nullable List<String> stages,
      @JsonProperty("carry") @Nullable Map<String, Correlation> carry,
      @JsonProperty("after") @Nullable Map<String, List<String>> after,
      @JsonProperty("limit") @Nullable Integer limit,
      @JsonProperty("each") @Nullable String each) {
    Check checked = Required.key("check", check);
    Invariant invariant =
        new Invariant(
            Required.key("says", says),
            checked,
            of,
            delivered,
            stages == null ? List.of() : List.copyOf(stages),
            carry == null ? Map.of() : new LinkedHashMap<>(carry),
            after == null ? Map.of() : new LinkedHashMap<>(after),
            limit == null ? 0 : limit,
            each);
    invariant.demandWhatItNeeds();
    return invariant;
  }

  private void demandWhatItNeeds() {
    switch (check) {
      case BALANCE -> Required.key("delivered", delivered);
      case STAGES -> demand("stages", stages.size() > 1);
      case CARRY -> demand("carry", !carry.isEmpty());
      case REFUSED -> demand("after", !after.isEmpty());
      case AT_MOST -> {
        demand("limit", limit > 0);
        Required.key("each", each);
      }
      case BOOKED_ONCE, CONTRACT, NOTHING_SECRET, LOGGED_ONCE, NO_STRAY -> {}
    }
  }

  /** The first name in it that is none of these; a check that looks for it would never fail. */
  Optional<String> unknown(Set<String> dependencies, Set<String> operations) {
    Stream<String> called =
        Stream.of(
                stages.stream()
                    .map(stage -> stage.replaceFirst(" [A-Z]+ /\\S*$", ""))
                    .flatMap(stage -> Stream.of(stage.split(", *"))),
                carry.keySet().stream(),
                after.values().stream().flatMap(List::stream))
            .flatMap(names -> names)
            .filter(name -> !dependencies.contains(name));
    Stream<String> asked = Stream.ofNullable(of).filter(name -> !operations.contains(name));
    return Stream.concat(called, asked).findFirst();
  }

  private void demand(String key, boolean there) {
    if (!there) {
      throw new IllegalArgumentException("\"check: " + check + "\" needs the key \"" + key + "\"");
    }
  }

  /**
   * What the answers of an operation say was delivered.
   *
   * @param list the list in the answer, a dotted path
   * @param sum the number in each of its elements that is added up
   * @param where fields that an element has to have with these values to be counted
   */
  public record Delivered(String list, String sum, Map<String, String> where) {
    public Delivered(
        @Nullable String list, @Nullable String sum, @Nullable Map<String, String> where) {
      this.list = Required.key("list", list);
      this.sum = Required.key("sum", sum);
      this.where = where == null ? Map.of() : Map.copyOf(where);
    }
  }

  /** How an invariant is checked. */
  public enum Check {
    /** Debits less refunds are what was delivered, for every wallet. */
    BALANCE,
    /** One debit and at most one refund a job, the refund naming its debit. */
    BOOKED_ONCE,
    /** No call of a later stage before one of the stage before it was answered well. */
    STAGES,
    /** A refused request leads to calls to these dependencies only. */
    REFUSED,
    /** Every call carries the caller's tenant. */
    CARRY,
    /** Of the elements of a request at most so many are in progress at any moment. */
    AT_MOST,
    /** Answers match the contract. */
    CONTRACT,
    /** Nothing secret or internal in answers, calls and log lines. */
    NOTHING_SECRET,
    /** Every error answer is logged once, with its request's id. */
    LOGGED_ONCE,
    /** No call that belongs to no scenario. */
    NO_STRAY;

    @JsonCreator
    static Check of(String written) {
      return Arrays.stream(values())
          .filter(check -> check.toString().equals(written))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "\""
                          + written
                          + "\" is none of: "
                          + Arrays.stream(values())
                              .map(Check::toString)
                              .collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}

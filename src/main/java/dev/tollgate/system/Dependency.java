package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that the system calls, and how Tollgate plays it.
 *
 * @param shared whether its calls belong to the run and not to a scenario: a key set, that the
 *     target keeps
 * @param answers what it answers by default, when it plays {@link Plays#ANSWERS}
 * @param ledger how it is spoken to, when it plays {@link Plays#LEDGER}
 */
public record Dependency(
    Plays plays, boolean shared, List<CannedAnswer> answers, LedgerShape ledger) {

  public Dependency {
    answers = List.copyOf(answers);
  }

  @JsonCreator
  static Dependency of(
      @JsonProperty("plays") @Nullable Plays plays,
      @JsonProperty("shared") @Nullable Boolean shared,
      @JsonProperty("answers") @Nullable List<CannedAnswer> answers,
      @JsonProperty("ledger") @Nullable LedgerShape ledger) {
    List<CannedAnswer> all = answers == null ? List.of() : answers;
    Plays part = Required.key("plays", plays);
    if (part != Plays.ANSWERS && !all.isEmpty()) {
      throw new IllegalArgumentException(
          "\"answers\" are only for a dependency that plays answers, not for a " + part);
    }
    if (part != Plays.LEDGER && ledger != null) {
      throw new IllegalArgumentException(
          "\"ledger\" is only for a dependency that plays ledger, not for " + part);
    }
    return new Dependency(
        part,
        Boolean.TRUE.equals(shared),
        all,
        Objects.requireNonNullElse(ledger, LedgerShape.USUAL));
  }

  /** The parts that a stub can play. */
  public enum Plays {
    /** Answers as the file says, or as a scenario tells it. */
    ANSWERS,
    /** Wallets, transactions and idempotency keys. */
    LEDGER,
    /** The token issuer's public keys. */
    KEY_SET;

    @JsonCreator
    static Plays of(String written) {
      return Arrays.stream(values())
          .filter(p -> p.toString().equals(written))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("\"" + written + "\" is none of: " + known()));
    }

    private static String known() {
      return Arrays.stream(values()).map(Plays::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}

package dev.tollgate.world.createproducts;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.stub.CallFilter;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.LedgerShape;
import dev.tollgate.system.Operation;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.world.CallWords;
import java.util.Objects;
import java.util.function.Predicate;

/** What credits are asked for, in the scenarios' words and on the wire. */
public enum CreditCall {
  CHECK("check"),
  CHARGE("charge"),
  REFUND("refund");

  private final String words;

  CreditCall(String words) {
    this.words = words;
  }

  public static CreditCall of(String words) {
    for (CreditCall call : values()) {
      if (call.words.equals(words)) {
        return call;
      }
    }
    throw new IllegalArgumentException("credits know no " + words);
  }

  /** How the target speaks to credits. */
  static LedgerShape ledger(SystemDescription system) {
    Dependency credits = system.dependencies().get("credits");
    return Objects.requireNonNull(credits, "the system has no dependency named credits").ledger();
  }

  /** Such calls, to be told what to do with. */
  public CallFilter filter(SystemDescription system) {
    Operation wire = wire(ledger(system));
    return CallFilter.to(wire.method(), wire.path());
  }

  /** Such calls, among those that were seen. */
  Predicate<Exchange> of(SystemDescription system) {
    Operation wire = wire(ledger(system));
    return CallWords.operation(wire.method(), wire.path());
  }

  private Operation wire(LedgerShape ledger) {
    return switch (this) {
      case CHECK -> ledger.check();
      case CHARGE -> ledger.debit();
      case REFUND -> ledger.refund();
    };
  }

  @Override
  public String toString() {
    return words;
  }
}

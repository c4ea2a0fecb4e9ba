package dev.tollgate.world;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Request;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a call can be checked for, and how it is told of one for which it does not hold.
 *
 * @param asked of a request as it came
 */
public record CallCheck(Predicate<Request> asked, Rows rows) implements Predicate<Exchange> {

  /** The parts of a call that are checked. */
  public interface Rows {
    /**
     * Those of one call.
     *
     * @param shown as it may be shown: masked
     * @param came as it came
     */
    List<CallRow> of(Exchange shown, Exchange came);
  }

  @Override
  public boolean test(Exchange call) {
    return asked.test(call.request());
  }
}

package dev.tollgate.load;

import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import java.util.List;

/**
 * What became of a request.
 *
 * @param status 0 when no answer came
 * @param trouble why none came; empty when one did
 */
public record LoadAnswer(
    int status, List<Header> headers, byte[] body, Outcome outcome, String trouble) {
  /** Why none came where the time was over. */
  public static final String TOO_LATE = "no answer in time";

  /** Why none came where it was not even asked for one. */
  public static final String NEVER_SENT =
      "never sent: all connections waited for an answer until the load was over";

  public static final String WAS_REFUSED = "the connection was refused";
  public static final String WAS_RESET = "the connection was closed without an answer";
  public static final String BROKE_OFF = "the answer broke off";
  public static final String NO_HTTP = "what came was no HTTP";

  /** None, and why. */
  public static LoadAnswer none(Outcome outcome, String trouble) {
    return new LoadAnswer(0, List.of(), new byte[0], outcome, trouble);
  }
}

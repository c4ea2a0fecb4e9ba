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
  static LoadAnswer none(Outcome outcome, String trouble) {
    return new LoadAnswer(0, List.of(), new byte[0], outcome, trouble);
  }
}

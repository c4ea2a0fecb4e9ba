package dev.tollgate.world.createproducts;

import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.world.CallWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * For which of a scenario's requests a call was made.
 *
 * @param idHeader the header that carries a request's id
 */
record Owners(List<TargetResponse> responses, String idHeader) {

  /**
   * The answered request that a call was made for: by the request id that the service passes on, or
   * else by the time. Empty when several were under way and nothing tells which it was.
   */
  Optional<TargetResponse> of(Exchange call) {
    String id = CallWords.header(call, idHeader);
    Optional<TargetResponse> named =
        responses.stream()
            .filter(r -> !id.isEmpty() && id.equals(CallWords.header(r.exchange(), idHeader)))
            .findFirst();
    return named.isPresent() ? named : byTime(call.startNanos());
  }

  private Optional<TargetResponse> byTime(long nanos) {
    List<TargetResponse> begun =
        responses.stream().filter(r -> r.exchange().startNanos() <= nanos).toList();
    List<TargetResponse> underWay =
        begun.stream().filter(r -> r.exchange().endNanos() > nanos).toList();
    if (underWay.isEmpty()) {
      // It came after the answer: nobody but the request before it can have caused it.
      return begun.stream().max(Comparator.comparingLong(r -> r.exchange().endNanos()));
    }
    return underWay.size() == 1 ? Optional.of(underWay.get(0)) : Optional.empty();
  }
}

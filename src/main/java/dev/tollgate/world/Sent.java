package dev.tollgate.world;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Header;
import dev.tollgate.system.Contract;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A request that a scenario sent, and what came back; both whole and unmasked, for checks. */
public record Sent(TargetRequest request, TargetResponse response) {

  String method() {
    return request.method();
  }

  /** Without its query: as operations and contracts write it. */
  String path() {
    return request.path().replaceFirst("[?#].*", "");
  }

  public int status() {
    return response.status();
  }

  /** When it was sent, in nanoseconds since the run's start. */
  long from() {
    return response.exchange().startNanos();
  }

  /** When its answer was whole, in nanoseconds since the run's start. */
  long to() {
    return response.exchange().endNanos();
  }

  /** The values of a header of the request. */
  List<String> header(String name) {
    return request.headers().stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .toList();
  }

  /**
   * The answer as a contract sees it.
   *
   * @param path as the contract writes it
   * @param headerName names of headers as the contract writes them, of those as they came
   */
  Contract.Answer answer(String path, UnaryOperator<String> headerName) {
    return new Contract.Answer(
        request.method(),
        path,
        response.status(),
        response.headers().stream()
            .map(h -> Map.entry(headerName.apply(h.name()), h.value()))
            .toList(),
        response.text());
  }

  /** For a message: method, path and status. */
  String shown() {
    return request.method() + " " + request.path() + " -> " + response.status();
  }
}

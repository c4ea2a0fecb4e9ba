package dev.tollgate.load;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a load worker listens.
 *
 * @param host name, or address of IPv4: JMeter takes no other
 */
public record WorkerAddress(String host, int port) {
  /**
   * Reads {@code 10.0.0.5:1099,10.0.0.6:1099}.
   *
   * @throws LoadEngineException when it is no list of addresses, or one is in it twice
   */
  public static List<WorkerAddress> all(String list) {
    List<WorkerAddress> all = Stream.of(list.split(",", -1)).map(WorkerAddress::of).toList();
    if (all.stream().distinct().count() < all.size()) {
      throw new LoadEngineException(
          "--load-workers " + list + ": has one worker twice; a worker runs one share of a load");
    }
    return all;
  }

  private static WorkerAddress of(String address) {
    String text = address.strip();
    int colon = text.lastIndexOf(':');
    int port = colon > 0 ? port(text.substring(colon + 1)) : 0;
    if (port < 1 || port > 65_535 || text.indexOf(':') != colon) {
      throw new LoadEngineException(
          "--load-workers "
              + address
              + ": should be host:port, with a comma between workers, as in"
              + " 10.0.0.5:1099,10.0.0.6:1099; for an address of IPv6 give the name of the host");
    }
    return new WorkerAddress(text.substring(0, colon), port);
  }

  private static int port(String text) {
    return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}

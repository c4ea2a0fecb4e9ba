package dev.tollgate.world;

import dev.tollgate.evidence.Stray;
import java.util.List;

/** While a request of this scenario was under way, no call came that belongs to no scenario. */
final class NoStray implements InvariantCheck {
  private final World world;

  NoStray(World world) {
    this.world = world;
  }

  @Override
  public List<String> problems() {
    return world.system().stubs().strays().stream()
        .filter(this::isDuringARequest)
        .map(NoStray::words)
        .toList();
  }

  private boolean isDuringARequest(Stray stray) {
    long at = stray.exchange().startNanos();
    return world.sent().stream().anyMatch(sent -> sent.from() <= at && at <= sent.to());
  }

  private static String words(Stray stray) {
    return "a call came while this scenario's request was under way and belongs to no scenario ("
        + stray.reason()
        + ")"
        + Calls.shown(List.of(stray.exchange()));
  }
}

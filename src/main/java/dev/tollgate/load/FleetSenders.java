package dev.tollgate.load;

import java.util.ArrayList;
import java.util.List;

/** The workers of a load as those that send it. */
final class FleetSenders implements Senders {
  private final List<ShareRun> shares = new ArrayList<>();

  FleetSenders(LoadPlan plan, Script script, Traffic traffic, Fleet fleet) {
    List<Fleet.Member> members = fleet.members();
    for (int i = 0; i < members.size(); i++) {
      shares.add(new ShareRun(plan, script, traffic, members.get(i), i, members.size()));
    }
  }

  @Override
  public void start() {
    shares.forEach(ShareRun::start);
  }

  @Override
  public List<Thread> threads() {
    return shares.stream().flatMap(share -> share.threads().stream()).toList();
  }

  @Override
  public void look() {
    shares.forEach(ShareRun::look);
  }

  @Override
  public void end() {
    shares.forEach(ShareRun::end);
  }

  @Override
  public Elsewhere elsewhere() {
    return shares.stream().map(ShareRun::elsewhere).reduce(Elsewhere.NOTHING, Elsewhere::and);
  }
}

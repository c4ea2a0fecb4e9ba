package dev.tollgate.report;

import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario and its name in links.
 *
 * @param anchor for a scenario that two shards ran, only the first has the name that links use
 */
record Placed(RecordedScenario scenario, String anchor) {

  static List<Placed> of(RecordedRun run) {
    Anchors anchors = Anchors.of(run);
    Map<Place, Integer> times = new HashMap<>();
    List<Placed> all = new ArrayList<>();
    for (RecordedScenario scenario : run.scenarios()) {
      int time = times.merge(scenario.place(), 1, Integer::sum);
      all.add(new Placed(scenario, anchors.of(scenario.place()) + (time == 1 ? "" : "_" + time)));
    }
    return all;
  }
}

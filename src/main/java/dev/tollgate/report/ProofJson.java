package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.verdict.Proof;
import dev.tollgate.verdict.SuiteOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code proof.json}. Scripts rely on its shape: keys are added and never go. */
final class ProofJson {
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writer(PrettyJson.printer());

  private ProofJson() {}

  record File(
      int version,
      String system,
      String target,
      boolean holds,
      boolean whole,
      boolean all,
      Clean clean,
      List<Tried> faults,
      List<Worth> scenarios) {}

  record Clean(int scenarios, List<String> failed, @Nullable String trouble) {}

  record Tried(
      String name,
      String item,
      String does,
      boolean caught,
      List<String> by,
      List<String> itemsFailed,
      int scenariosFailed,
      @Nullable String trouble) {}

  record Worth(String at, String name, int catches, int failsBesides, List<String> only) {}

  static String of(Proof proof) {
    File file =
        new File(
            1,
            proof.system(),
            proof.target(),
            proof.holds(),
            proof.whole(),
            proof.all(),
            clean(proof.clean()),
            proof.trials().stream().map(ProofJson::tried).toList(),
            proof.worths().stream().map(ProofJson::worth).toList());
    try {
      return JSON.writeValueAsString(file) + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A proof is plain values, and is always JSON", e);
    }
  }

  private static Clean clean(SuiteOutcome clean) {
    return new Clean(
        clean.scenarios().size(),
        clean.failed().stream().map(SuiteOutcome.ScenarioOutcome::at).toList(),
        clean.trouble());
  }

  private static Tried tried(Proof.Trial trial) {
    return new Tried(
        trial.fault().name(),
        trial.fault().item(),
        trial.fault().does(),
        trial.caught(),
        trial.by(),
        trial.outcome().failedItems(),
        trial.outcome().failed().size(),
        trial.outcome().trouble());
  }

  private static Worth worth(Proof.Worth worth) {
    return new Worth(
        worth.scenario().at(),
        worth.scenario().name(),
        worth.catches(),
        worth.failsBesides(),
        worth.only());
  }
}

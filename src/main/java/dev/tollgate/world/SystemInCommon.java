package dev.tollgate.world;

import dev.tollgate.caller.Issuer;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Masking;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.system.Contract;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.Operation;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What the instances of one system have in common: its files, as they were read, who issues its
 * tokens, and who its scenarios are.
 *
 * @param published the operations as {@code system.yml} has them; a target may differ
 * @param credentials what callers of this run showed to be let in
 * @param say is told what an instance is waited for
 * @param givenUp whether nobody waits any more for an instance to start
 */
record SystemInCommon(
    SystemFolder folder,
    String targetName,
    SystemDescription description,
    TargetProfile profile,
    Optional<Contract> contract,
    Map<String, Operation> published,
    Capture capture,
    Recorder recorder,
    Issuer issuer,
    Identity.Source identities,
    Set<String> credentials,
    Consumer<String> say,
    BooleanSupplier givenUp) {

  /**
   * Reads the system's files.
   *
   * @throws dev.tollgate.system.BadFileException when one cannot be used
   */
  static SystemInCommon read(
      SystemFolder folder,
      String targetName,
      RunClock clock,
      Recorder recorder,
      Consumer<String> say,
      BooleanSupplier givenUp) {
    SystemDescription description = folder.description(targetName);
    Issuer issuer =
        new Issuer(
            Clock.systemUTC(),
            description.tokens() == null ? Map.of() : description.tokens().claims());
    if (description.dependencies().values().stream()
        .anyMatch(d -> d.plays() == Dependency.Plays.KEY_SET)) {
      issuer.prepare();
    }
    return new SystemInCommon(
        folder,
        targetName,
        description,
        folder.target(targetName),
        folder.contract(description),
        folder.description().operations(),
        new Capture(new Masking(description.secrets()), clock),
        recorder,
        issuer,
        new Identity.Source(),
        ConcurrentHashMap.newKeySet(),
        say,
        givenUp);
  }

  String name() {
    return folder.name();
  }

  /**
   * In what an answer is not as the system's contract has it; empty when it is, and when there is
   * no contract.
   */
  List<String> contractProblems(Sent sent) {
    return contract
        .map(c -> c.problems(sent.answer(contractPath(sent), this::contractHeader)))
        .orElse(List.of());
  }

  /** Whether the contract speaks of what was asked. */
  boolean contractDescribes(Sent sent) {
    return contract.filter(c -> c.describes(sent.method(), contractPath(sent))).isPresent();
  }

  /** The path as the contract writes it: on a target that differs an operation has another one. */
  private String contractPath(Sent sent) {
    return description.operations().entrySet().stream()
        .filter(o -> o.getValue().path().equals(sent.path()))
        .map(o -> published.get(o.getKey()))
        .filter(Objects::nonNull)
        .map(Operation::path)
        .findFirst()
        .orElse(sent.path());
  }

  /**
   * The name of a header as the contract writes it: on a target that differs it has another one.
   */
  private String contractHeader(String name) {
    return name.equalsIgnoreCase(description.headers().requestId())
        ? folder.description().headers().requestId()
        : name;
  }
}

package dev.tollgate.world;

import dev.tollgate.caller.Issuer;
import dev.tollgate.client.TargetClient;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.MemoryPeak;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.stub.ScenarioStubs;
import dev.tollgate.stub.StubServer;
import dev.tollgate.system.LoadProfile;
import dev.tollgate.system.Operation;
import dev.tollgate.system.Size;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.system.TargetProfile;
import dev.tollgate.target.FreePorts;
import dev.tollgate.target.Target;
import dev.tollgate.target.TargetLauncher;
import dev.tollgate.target.VersionSaid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One system with its target and its stubs, up and running; all scenarios of the system share it,
 * but for those that run alone where the target may have a second instance.
 */
public final class RunningSystem implements AutoCloseable {
  /** In characters. */
  private static final int VERSION_SHOWN = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SystemInCommon common;
  private final FreePorts ports;
  private final StubServer stubs;
  private final TargetLogs logs;
  private final Target target;
  private final TargetClient client;
  private final Turns turns;
  private @Nullable SecondInstance second;
  private final ReleasedBefore before;

  /**
   * Starts stubs and target, and waits until the target serves.
   *
   * @throws dev.tollgate.system.BadFileException when a file cannot be used
   * @throws dev.tollgate.target.TargetException when the target does not start
   */
  RunningSystem(SystemInCommon common, Turns turns) {
    this.common = common;
    this.turns = turns;
    this.logs = new TargetLogs(common.capture(), common.recorder());
    this.ports = FreePorts.block();
    @Nullable StubServer playing = null;
    try {
      playing =
          new StubServer(
              common.name(),
              common.description(),
              common.issuer()::keySet,
              ports::next,
              common.capture(),
              common.recorder());
      this.stubs = playing;
      this.target = start(common.targetName(), logs::line);
    } catch (RuntimeException e) {
      if (playing != null) {
        playing.close();
      }
      ports.close();
      throw e;
    }
    // What it prints is nobody's.
    this.before = new ReleasedBefore(common, name -> start(name, line -> {}));
    this.client = new TargetClient(common.name(), target.address(), PATIENCE, common.capture());
  }

  private Target start(String name, Consumer<String> onLine) {
    return new TargetLauncher(
            values(),
            ports::next,
            common.capture().masking()::text,
            onLine,
            line -> common.say().accept("  " + common.name() + " on " + line),
            common.givenUp())
        .start(common.folder(), name);
  }

  /** The version that was released before, on the same stubs as this one. */
  ReleasedBefore before() {
    return before;
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    values.put("java.home", System.getProperty("java.home"));
    values.put("tollgate.classpath", System.getProperty("java.class.path"));
    if (common.description().tokens() != null) {
      values.put("audience", common.description().tokens().audience());
    }
    common
        .description()
        .dependencies()
        .keySet()
        .forEach(name -> values.put("dependency " + name, stubs.address(name).toString()));
    return values;
  }

  public String name() {
    return common.folder().name();
  }

  /** What is accepted here; the target is asked for its version where its file says so. */
  public RunInfo.Accepted accepted() {
    VersionSaid said = VersionSaid.of(common.profile().version(), target.address());
    return new RunInfo.Accepted(
        name(),
        common.targetName(),
        masked(said.version()),
        masked(said.trouble()),
        common.folder().checksum(common.targetName()));
  }

  private @Nullable String masked(@Nullable String text) {
    if (text == null) {
      return null;
    }
    // Half a secret has no form any more by which it could be known.
    String masked = common.capture().masking().text(text);
    return masked.length() <= VERSION_SHOWN ? masked : masked.substring(0, VERSION_SHOWN);
  }

  /** Where its files are. */
  Path folder() {
    return common.folder().path();
  }

  /**
   * A load profile of its folder.
   *
   * @throws dev.tollgate.system.BadFileException when there is none of that name, or it cannot be
   *     used
   */
  LoadProfile profileOfLoad(String profile) {
    return common.folder().load(profile);
  }

  public SystemDescription description() {
    return common.description();
  }

  /**
   * What the system can be asked for by name.
   *
   * @throws IllegalArgumentException when {@code system.yml} has no such operation
   */
  public Operation operation(String name) {
    Operation operation = common.description().operations().get(name);
    if (operation == null) {
      throw new IllegalArgumentException(
          "no operation \""
              + name
              + "\"; system.yml has: "
              + common.description().operations().keySet());
    }
    return operation;
  }

  /**
   * In what an answer is not as the system's contract has it; empty when it is, and when there is
   * no contract.
   */
  List<String> contractProblems(Sent sent) {
    return common.contractProblems(sent);
  }

  /** Whether the contract speaks of what was asked. */
  boolean contractDescribes(Sent sent) {
    return common.contractDescribes(sent);
  }

  /** A caller shows this to be let in. */
  void shown(List<Header> headers) {
    headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Authorization"))
        .map(Header::value)
        .map(RunningSystem::withoutScheme)
        .filter(credential -> credential.length() >= Leaks.LEAST_SECRET)
        .forEach(common.credentials()::add);
  }

  /** Whether a text holds what a caller of this run showed to be let in. */
  boolean holdsCallers(String text) {
    return common.credentials().stream().anyMatch(text::contains);
  }

  static String withoutScheme(String authorization) {
    return authorization.substring(authorization.lastIndexOf(' ') + 1);
  }

  TargetProfile profile() {
    return common.profile();
  }

  Target target() {
    return target;
  }

  Issuer issuer() {
    return common.issuer();
  }

  /** The {@code iss} of good tokens: where the target finds the token issuer. */
  String issuerAddress() {
    return common.description().tokens() == null
        ? ""
        : stubs.address(common.description().tokens().issuer()).toString();
  }

  StubServer stubs() {
    return stubs;
  }

  /** Whether what the target prints is seen: it was launched, and not found at an address. */
  boolean hasLog() {
    return common.profile().launch() != null;
  }

  /** Where the dependencies are, as {@code 127.0.0.1:4711}. */
  List<String> dependencyAddresses() {
    return common.description().dependencies().keySet().stream()
        .map(name -> stubs.address(name).getAuthority())
        .toList();
  }

  TargetClient client() {
    return client;
  }

  Capture capture() {
    return common.capture();
  }

  /**
   * What is going to run on it. Where the target's file allows two instances, those that run alone
   * get one of their own, which starts now.
   *
   * @param together how many scenarios run together: those that run alone here wait for them
   * @param aside how many run alone, and need not come last: those that do wait for them too
   */
  public void plan(int together, int aside) {
    turns.plan(together, aside);
    TargetProfile.Launch launch = common.profile().launch();
    if (launch != null
        && launch.instances() > 1
        && together > 0
        && aside > 0
        && turns.atOnce() > 1) {
      second = new SecondInstance(common, turns.aside());
    }
  }

  /**
   * Where scenarios run alone: on the second instance, or here when there is none, or it does not
   * start. Then they wait for the others.
   */
  RunningSystem forThoseAlone() {
    return second == null ? this : second.await().orElse(this);
  }

  Turns turns() {
    return turns;
  }

  Identity nextIdentity() {
    return common.identities().next();
  }

  ScenarioStubs open(Identity identity, String scenario, Journal journal) {
    logs.route(identity.mark(), journal);
    return stubs.scenario(identity.mark(), scenario, journal);
  }

  /** From now until {@link #together} what belongs to nobody belongs to this scenario. */
  void alone(ScenarioStubs scenario, Journal journal) {
    stubs.alone(scenario);
    logs.alone(journal);
  }

  void together() {
    stubs.together();
    logs.alone(null);
  }

  /**
   * What each of its instances had resident at most so far; one that cannot be read is among them
   * where the target's file states a limit.
   */
  public List<MemoryPeak> memoryPeaks() {
    Size limit = common.profile().limits().memory();
    List<MemoryPeak> peaks = new ArrayList<>();
    MemoryPeak own =
        new MemoryPeak(name(), target.peakMemory().orElse(0), limit == null ? 0 : limit.bytes());
    if (own.isRead() || limit != null) {
      peaks.add(own);
    }
    if (second != null) {
      peaks.addAll(second.memoryPeaks());
    }
    return peaks;
  }

  /** Why the target is not there any more, when it ended on its own. */
  public Optional<String> targetDied() {
    return target.died().or(() -> second == null ? Optional.empty() : second.targetDied());
  }

  @Override
  public void close() {
    SecondInstance beside = second;
    CompletableFuture<Void> besideClosed =
        beside == null
            ? CompletableFuture.completedFuture(null)
            : CompletableFuture.runAsync(beside::close);
    try (FreePorts given = ports;
        StubServer played = stubs;
        TargetClient asked = client;
        ReleasedBefore compared = before) {
      target.close();
    } finally {
      besideClosed.join();
    }
  }
}

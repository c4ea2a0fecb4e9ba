package dev.tollgate.world;

import dev.tollgate.caller.Issuer;
import dev.tollgate.client.TargetClient;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Masking;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunClock;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.stub.ScenarioStubs;
import dev.tollgate.stub.StubServer;
import dev.tollgate.system.Contract;
import dev.tollgate.system.Operation;
import dev.tollgate.system.SystemDescription;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.system.TargetProfile;
import dev.tollgate.target.FreePorts;
import dev.tollgate.target.Target;
import dev.tollgate.target.TargetLauncher;
import dev.tollgate.target.VersionSaid;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One system with its target and its stubs, up and running; all scenarios of the system share it.
 */
public final class RunningSystem implements AutoCloseable {
  /** In characters. */
  private static final int VERSION_SHOWN = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SystemFolder folder;
  private final SystemDescription description;
  private final TargetProfile profile;
  private final Optional<Contract> contract;
  private final Map<String, Operation> published;
  private final Capture capture;
  private final Issuer issuer;
  private final FreePorts ports;
  private final StubServer stubs;
  private final TargetLogs logs;
  private final String targetName;
  private final Target target;
  private final TargetClient client;
  private final Turns turns;
  private final Identity.Source identities = new Identity.Source();
  private final Set<String> credentials = ConcurrentHashMap.newKeySet();

  /**
   * Reads the system's files, starts stubs and target, and waits until the target serves.
   *
   * @throws dev.tollgate.system.BadFileException when a file cannot be used
   * @throws dev.tollgate.target.TargetException when the target does not start
   */
  RunningSystem(
      SystemFolder folder,
      String targetName,
      RunClock clock,
      Recorder recorder,
      Turns turns,
      BooleanSupplier givenUp) {
    this.folder = folder;
    this.targetName = targetName;
    this.turns = turns;
    this.description = folder.description(targetName);
    this.contract = folder.contract(description);
    this.published = folder.description().operations();
    this.profile = folder.target(targetName);
    this.capture = new Capture(new Masking(description.secrets()), clock);
    this.issuer =
        new Issuer(
            Clock.systemUTC(),
            description.tokens() == null ? Map.of() : description.tokens().claims());
    this.ports = FreePorts.block();
    this.stubs =
        new StubServer(folder.name(), description, issuer::keySet, ports::next, capture, recorder);
    this.logs = new TargetLogs(capture, recorder);
    try {
      this.target =
          new TargetLauncher(values(), ports::next, capture.masking()::text, logs::line, givenUp)
              .start(folder, targetName);
    } catch (RuntimeException e) {
      stubs.close();
      ports.close();
      throw e;
    }
    this.client = new TargetClient(folder.name(), target.address(), PATIENCE, capture);
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    values.put("tollgate.classpath", System.getProperty("java.class.path"));
    if (description.tokens() != null) {
      values.put("audience", description.tokens().audience());
    }
    description
        .dependencies()
        .keySet()
        .forEach(name -> values.put("dependency " + name, stubs.address(name).toString()));
    return values;
  }

  public String name() {
    return folder.name();
  }

  /** What is accepted here; the target is asked for its version where its file says so. */
  public RunInfo.Accepted accepted() {
    VersionSaid said = VersionSaid.of(profile.version(), target.address());
    return new RunInfo.Accepted(name(), targetName, masked(said.version()), masked(said.trouble()));
  }

  private @Nullable String masked(@Nullable String text) {
    if (text == null) {
      return null;
    }
    // Half a secret has no form any more by which it could be known.
    String masked = capture.masking().text(text);
    return masked.length() <= VERSION_SHOWN ? masked : masked.substring(0, VERSION_SHOWN);
  }

  /** Where its files are. */
  Path folder() {
    return folder.path();
  }

  public SystemDescription description() {
    return description;
  }

  /**
   * What the system can be asked for by name.
   *
   * @throws IllegalArgumentException when {@code system.yml} has no such operation
   */
  public Operation operation(String name) {
    Operation operation = description.operations().get(name);
    if (operation == null) {
      throw new IllegalArgumentException(
          "no operation \"" + name + "\"; system.yml has: " + description.operations().keySet());
    }
    return operation;
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

  /** A caller shows this to be let in. */
  void shown(List<Header> headers) {
    headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Authorization"))
        .map(Header::value)
        .map(RunningSystem::withoutScheme)
        .filter(credential -> credential.length() >= Leaks.LEAST_SECRET)
        .forEach(credentials::add);
  }

  /** Whether a text holds what a caller of this run showed to be let in. */
  boolean holdsCallers(String text) {
    return credentials.stream().anyMatch(text::contains);
  }

  static String withoutScheme(String authorization) {
    return authorization.substring(authorization.lastIndexOf(' ') + 1);
  }

  TargetProfile profile() {
    return profile;
  }

  Target target() {
    return target;
  }

  Issuer issuer() {
    return issuer;
  }

  /** The {@code iss} of good tokens: where the target finds the token issuer. */
  String issuerAddress() {
    return description.tokens() == null
        ? ""
        : stubs.address(description.tokens().issuer()).toString();
  }

  StubServer stubs() {
    return stubs;
  }

  /** Whether what the target prints is seen: it was launched, and not found at an address. */
  boolean hasLog() {
    return profile.launch() != null;
  }

  /** Where the dependencies are, as {@code 127.0.0.1:4711}. */
  List<String> dependencyAddresses() {
    return description.dependencies().keySet().stream()
        .map(name -> stubs.address(name).getAuthority())
        .toList();
  }

  TargetClient client() {
    return client;
  }

  Capture capture() {
    return capture;
  }

  /** How many scenarios are to run together: those that run alone wait for them. */
  public void plan(int together) {
    turns.plan(together);
  }

  Turns turns() {
    return turns;
  }

  Identity nextIdentity() {
    return identities.next();
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

  /** Why the target is not there any more, when it ended on its own. */
  public Optional<String> targetDied() {
    return target.died();
  }

  @Override
  public void close() {
    try (FreePorts given = ports;
        StubServer played = stubs;
        TargetClient asked = client) {
      target.close();
    }
  }
}

package dev.tollgate.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.tollgate.evidence.Capture;
import dev.tollgate.evidence.Journal;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.Stray;
import dev.tollgate.system.Dependency;
import dev.tollgate.system.SystemDescription;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Plays all dependencies of one system on one WireMock, for all scenarios at once. WireMock's own
 * request journal is off: it grows without bound and slows the server; {@link Journal} is kept by
 * scenario.
 */
public final class StubServer implements AutoCloseable {
  private final WireMockServer server;
  private final PortForEach ports;
  private final Homes homes;
  private final SystemDescription system;
  private final Map<String, Part> shared;
  private final StubExchanges exchanges;

  /**
   * Starts playing.
   *
   * @param keySet the public keys, as JSON, of the dependency that plays the key set
   * @param freePorts ports to be had, one for each dependency
   */
  public StubServer(
      String name,
      SystemDescription system,
      Supplier<String> keySet,
      IntSupplier freePorts,
      Capture capture,
      Recorder recorder) {
    this.system = system;
    Map<String, Dependency> dependencies = system.dependencies();
    this.homes = new Homes(system);
    this.shared = new HashMap<>();
    dependencies.forEach(
        (dependencyName, dependency) -> {
          if (dependency.plays() == Dependency.Plays.KEY_SET) {
            shared.put(dependencyName, new KeySetPart(keySet));
          } else if (dependency.shared()) {
            shared.put(dependencyName, new CannedAnswers(dependency.answers()));
          }
        });
    this.exchanges = new StubExchanges(name, capture, recorder);
    this.ports =
        new PortForEach(new ArrayList<>(dependencies.keySet()), freePorts, exchanges::noHttp);
    this.server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                // As many calls can be held back at once; a thread is made only when it is needed.
                .containerThreads(800)
                // A thread that waits in accept() takes one more connection after its port has been
                // closed, and nobody ever answers that one; without such threads the selector
                // accepts.
                .jettyAcceptors(0)
                .disableRequestJournal()
                // Over HTTP/2 an answer that breaks off looks whole to some clients.
                .http2PlainDisabled(true)
                .globalTemplating(false)
                .httpServerFactory(ports)
                .extensions(new Dispatch(homes, shared, exchanges), exchanges));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(ok().withTransformers(Dispatch.NAME)));
    warmUp();
  }

  /**
   * Each dependency answers once before the system asks it: the first answer takes the time of
   * hundreds of others, and a system on a busy machine would give it up.
   */
  private void warmUp() {
    ScenarioStubs nobody =
        new ScenarioStubs("warm-up", new Journal(evidence -> {}), shared, system);
    homes.alone(nobody);
    try {
      system.dependencies().keySet().forEach(dependency -> WarmUp.call(address(dependency)));
    } finally {
      homes.alone(null);
    }
  }

  /** Where the system finds a dependency. */
  public URI address(String dependency) {
    return URI.create("http://127.0.0.1:" + ports.port(dependency));
  }

  /**
   * A scenario's own behaviour of all dependencies.
   *
   * @param mark held by every identity that the scenario hands out
   * @param scenario for people
   */
  public ScenarioStubs scenario(String mark, String scenario, Journal journal) {
    ScenarioStubs stubs = new ScenarioStubs(scenario, journal, shared, system);
    homes.add(mark, stubs);
    return stubs;
  }

  /** The calls so far that belong to no scenario. */
  public List<Stray> strays() {
    return exchanges.strays();
  }

  /** From now until {@link #together} this scenario is the only one that runs. */
  public void alone(ScenarioStubs stubs) {
    homes.alone(stubs);
  }

  public void together() {
    homes.alone(null);
  }

  /** The dependency's port is closed: every connection to it is refused, whoever asks. */
  public void refuse(String dependency) {
    ports.close(dependency);
  }

  public void listen(String dependency) {
    ports.open(dependency);
  }

  @Override
  public void close() {
    server.stop();
  }
}

package dev.tollgate.benchmark.plain;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.caller.Flaw;
import dev.tollgate.caller.Issuer;
import dev.tollgate.caller.TokenSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main of the plain suite. Its arguments: the script, and Cucumber's plugins, if any ({@code
 * html:x.html,junit:x.xml}).
 */
public final class PlainSuite {
  private static final AtomicReference<PlainSuite> RUNNING = new AtomicReference<>();
  private static final String PARALLEL = "8";

  private final Issuer issuer = new Issuer(Clock.systemUTC(), Map.of());
  private final Map<String, List<PlainRequest>> scenarios;
  private final String audience;
  private final String algorithm;
  private final PlainStubs stubs;
  private final PlainTarget target;

  private PlainSuite(JsonNode script) throws IOException, InterruptedException {
    issuer.prepare();
    this.scenarios =
        new ObjectMapper().convertValue(script.path("scenarios"), new TypeReference<>() {});
    this.audience = script.path("audience").asText();
    this.algorithm = script.path("algorithm").asText("RS256");
    this.stubs = new PlainStubs(script.path("refusals"));
    this.target = PlainTarget.start(script.path("target"), stubs.address(), audience);
    stubs.publish(issuer.keySet());
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    LogManager.getLogManager().reset();
    JsonNode script = new ObjectMapper().readTree(Path.of(args[0]).toFile());
    PlainSuite suite = new PlainSuite(script);
    RUNNING.set(suite);
    Outcomes outcomes = new Outcomes();
    LauncherFactory.create().execute(suite.request(args.length > 1 ? args[1] : ""), outcomes);
    suite.target.close();
    suite.stubs.close();
    System.out.println(outcomes);
    System.exit(outcomes.passed() == suite.scenarios.size() ? 0 : 1);
  }

  static PlainSuite running() {
    return Objects.requireNonNull(RUNNING.get());
  }

  private LauncherDiscoveryRequest request(String plugins) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(scenarios.keySet().stream().map(PlainSuite::selector).toList())
            .filters(EngineFilter.includeEngines("cucumber"))
            .configurationParameter("cucumber.glue", PlainSuite.class.getPackageName())
            .configurationParameter("cucumber.publish.quiet", "true")
            .configurationParameter("cucumber.execution.parallel.enabled", "true")
            .configurationParameter("cucumber.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "cucumber.execution.parallel.config.fixed.parallelism", PARALLEL)
            .configurationParameter(
                "cucumber.execution.parallel.config.fixed.max-pool-size", PARALLEL);
    if (!plugins.isEmpty()) {
      request.configurationParameter("cucumber.plugin", plugins);
    }
    return request.build();
  }

  private static DiscoverySelector selector(String place) {
    int colon = place.lastIndexOf(':');
    return selectFile(
        place.substring(0, colon), FilePosition.from(Integer.parseInt(place.substring(colon + 1))));
  }

  List<PlainRequest> requests(URI feature, int line) {
    String path = Path.of("").toAbsolutePath().relativize(Path.of(feature)).toString();
    return Objects.requireNonNull(scenarios.get(path + ":" + line), path + ":" + line);
  }

  String address() {
    return target.address();
  }

  TokenSpec tokenOf(String user, String tenant) {
    return new TokenSpec(
        stubs.address(), audience, user, tenant, "custom:tenant", algorithm, "id", Flaw.NONE);
  }

  /** A token, by the same code and at the same time as the harness mints them: in the scenario. */
  String mint(TokenSpec spec, @Nullable String newKey) {
    return newKey == null ? issuer.mint(spec) : issuer.mintWithRotated(newKey, spec);
  }

  void publish(String newKey) {
    issuer.rotate(newKey);
    stubs.publish(issuer.keySet());
  }
}

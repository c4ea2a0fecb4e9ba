package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetRequest;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.system.LoadProfile;
import dev.tollgate.system.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the profiles that lie in the system's folder. */
public final class LoadProfiles {
  private final World world;
  private final Loads loads;
  private final LoadChecks checks;

  public LoadProfiles(World world, Loads loads, LoadChecks checks) {
    this.world = world;
    this.loads = loads;
    this.checks = checks;
  }

  /**
   * Runs one; its budgets have to hold, whether or not the scenario asks.
   *
   * @param name of the file, without {@code .yml}
   * @throws dev.tollgate.system.BadFileException when there is none, or it cannot be used
   */
  public void run(String name) throws InterruptedException {
    LoadProfile profile = world.system().profileOfLoad(name);
    List<PlannedLoad.Kind> kinds = new ArrayList<>();
    profile.requests().forEach((kind, requested) -> kinds.add(kind(kind, requested)));
    loads.run(
        new PlannedLoad(
            name,
            profile.byRate() ? Load.Model.OPEN : Load.Model.CLOSED,
            profile.phases().stream()
                .map(
                    phase ->
                        new LoadPlan.Phase(
                            phase.name(), phase.lasts(), phase.from().value(), phase.to().value()))
                .toList(),
            LoadPlan.ANY,
            profile.times(),
            kinds,
            profile.budgets().values().stream()
                .map(budget -> new Load.Budget(budget.what(), budget.limit()))
                .toList()));
    checks.checkBudgets();
  }

  private PlannedLoad.Kind kind(String name, LoadProfile.Requested requested) {
    Operation operation = world.system().operation(requested.operation());
    String body = requested.body() == null ? "" : read(requested.body());
    boolean numbered = body.contains("${n}");
    byte[] whole = body.getBytes(StandardCharsets.UTF_8);
    return new PlannedLoad.Kind(
        name,
        requested.weight(),
        (identification, number) -> {
          List<Header> headers = new ArrayList<>(identification);
          if (!body.isEmpty()) {
            headers.add(new Header("Content-Type", requested.contentType()));
          }
          byte[] sent =
              numbered
                  ? body.replace("${n}", String.valueOf(number)).getBytes(StandardCharsets.UTF_8)
                  : whole;
          return new TargetRequest(operation.method(), operation.path(), headers, sent);
        },
        (sent, one) -> wrong(requested, sent));
  }

  private String read(String file) {
    Path path = world.system().folder().resolve("load").resolve(file);
    try {
      return world.identity().fill(Files.readString(path).strip());
    } catch (IOException e) {
      throw new IllegalArgumentException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static @Nullable String wrong(LoadProfile.Requested requested, Sent sent) {
    if (sent.status() != requested.status()) {
      return "answered " + sent.status() + " in place of " + requested.status();
    }
    if (requested.fields().isEmpty()) {
      return null;
    }
    JsonNode answer = sent.response().json();
    for (Map.Entry<String, String> field : requested.fields().entrySet()) {
      JsonNode found = answer.at(CallWords.pointer(field.getKey()));
      if (!found.asText().equals(field.getValue())) {
        return found.isMissingNode()
            ? "answered without %s, which should be %s".formatted(field.getKey(), field.getValue())
            : "answered with another %s than %s".formatted(field.getKey(), field.getValue());
      }
    }
    return null;
  }
}

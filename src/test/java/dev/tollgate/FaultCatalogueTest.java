package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service with a planted fault does not get past the scenarios of the item that the fault
 * offends.
 */
@Tag("faults")
class FaultCatalogueTest {
  private static final Path SYSTEM = Path.of("features", "create-products");
  private static final YAMLMapper YAML = new YAMLMapper();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyFaultIsCaughtByTheItemThatItOffends() throws IOException {
    List<Fault> faults = faults();
    return faults.stream()
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.name() + " offends " + fault.item(), () -> isCaught(fault)));
  }

  private void isCaught(Fault fault) throws IOException {
    Path reports = folder.resolve("reports-" + fault.name());
    int code =
        Tollgate.commandLine()
            .execute(
                "run",
                "--features",
                systemOn(fault).toString(),
                "--target",
                fault.name(),
                "--tags",
                "@" + fault.item(),
                "--reports",
                reports.toString());
    assertThat(code).as("exit code: a NO-GO, and not a run that could not be made").isEqualTo(1);
    JsonNode report = new ObjectMapper().readTree(reports.resolve("report.json").toFile());
    assertThat(report.at("/verdict/decision").asText()).isEqualTo("NO-GO");
    assertThat(statusOf(report, fault.item()))
        .as("%s, on a service that %s", fault.item(), fault.does())
        .isEqualTo("failed");
  }

  private static String statusOf(JsonNode report, String item) {
    for (JsonNode candidate : report.at("/systems/0/items")) {
      if (candidate.path("id").asText().equals(item)) {
        return candidate.path("status").asText();
      }
    }
    return "not in the report";
  }

  /**
   * The system's own files, and beside its targets the one with the fault: the reference, started
   * otherwise.
   */
  private Path systemOn(Fault fault) throws IOException {
    Path features = Files.createDirectories(folder.resolve("features-" + fault.name()));
    Path system = Files.createDirectories(features.resolve("create-products"));
    Path targets = Files.createDirectories(system.resolve("targets"));
    try (Stream<Path> files = Files.list(SYSTEM)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, system.resolve(file.getFileName()));
      }
    }
    ObjectNode target =
        (ObjectNode) YAML.readTree(SYSTEM.resolve("targets/reference.yml").toFile());
    ((ObjectNode) target.path("launch")).set("command", fault.command());
    YAML.writeValue(targets.resolve(fault.name() + ".yml").toFile(), target);
    return features;
  }

  private static List<Fault> faults() throws IOException {
    List<Fault> faults = new ArrayList<>();
    for (JsonNode fault : YAML.readTree(SYSTEM.resolve("faults.yml").toFile()).path("faults")) {
      faults.add(
          new Fault(
              fault.path("name").asText(),
              fault.path("item").asText(),
              fault.path("does").asText(),
              fault.at("/launch/command")));
    }
    assertThat(faults).as("faults in the catalogue").hasSizeGreaterThanOrEqualTo(20);
    return faults;
  }

  private record Fault(String name, String item, String does, JsonNode command) {}
}

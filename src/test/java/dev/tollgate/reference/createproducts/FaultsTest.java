package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FaultsTest {

  static List<Fault> faults() {
    return Faults.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_named_in_kebab_case_says_what_it_does_and_assembles(Fault fault)
      throws BadSettings {
    assertThat(fault.name()).matches("[a-z]+(-[a-z0-9]+)+");
    assertThat(fault.does()).matches("[A-Z].*[^.]");
    Settings settings =
        SettingsReader.read(
            Map.of(
                "AUTH_ISSUER", "http://127.0.0.1:1",
                "AUTH_AUDIENCE", "clients",
                "CREDITS_API_URL", "http://127.0.0.1:1",
                "IMAGE_PROCESSOR_URL", "http://127.0.0.1:1",
                "OBJECT_STORE_URL", "http://127.0.0.1:1",
                "CATALOG_API_URL", "http://127.0.0.1:1"));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    assertThat(fault.parts(settings, nowhere).service()).isNotNull();
  }

  @Test
  void no_two_faults_have_one_name() {
    assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates();
  }

  @Test
  void every_item_is_offended_but_for_what_a_baseline_or_a_file_decides() {
    List<String> items =
        Stream.of(
                items("CP-FLOW-", 1, 4),
                items("CP-AUTH-", 1, 9),
                items("CP-CRED-", 1, 11),
                items("CP-PAR-", 1, 8),
                items("CP-E2E-", 1, 6),
                items("CP-REG-", 2, 5),
                items("CP-PERF-", 1, 5),
                items("CP-ERR-", 1, 5),
                items("CP-READY-", 2, 2))
            .flatMap(List::stream)
            .toList();
    assertThat(Faults.all())
        .extracting(Fault::item)
        .containsAll(items)
        .allSatisfy(item -> assertThat(item).isIn(items));
  }

  @Test
  void the_file_lists_the_same_faults_in_the_same_words() throws Exception {
    List<Map<String, Object>> expected = new ArrayList<>();
    for (Fault fault : Faults.all()) {
      expected.add(Map.of("name", fault.name(), "item", fault.item(), "does", fault.does()));
    }
    assertThat(Yaml.read("features/create-products/faults.yml"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("faults", expected);
  }

  @Test
  void a_faulty_service_is_started_as_the_reference_is() throws Exception {
    List<String> sound = command("features/create-products/targets/reference.yml");
    List<String> faulty = command("features/create-products/faults.yml");
    List<String> expected = new ArrayList<>(sound);
    expected.replaceAll(
        part ->
            part.replace("${tollgate.classpath}", "${tollgate.classpath}:target/test-classes")
                .replace(Main.class.getName(), FaultyMain.class.getName()));
    expected.add("${fault}");
    assertThat(faulty).isEqualTo(expected);
  }

  private static List<String> command(String file) throws IOException {
    List<String> command = new ArrayList<>();
    new YAMLMapper()
        .readTree(Path.of(file).toFile())
        .at("/launch/command")
        .forEach(part -> command.add(part.asText()));
    return command;
  }

  private static List<String> items(String prefix, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(number -> prefix + number).toList();
  }
}

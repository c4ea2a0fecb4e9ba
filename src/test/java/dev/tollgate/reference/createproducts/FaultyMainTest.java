package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FaultyMainTest {

  @Test
  void a_named_fault_starts_the_service_with_it() throws Exception {
    try (Dependencies dependencies = new Dependencies();
        ServiceProcess process =
            new ServiceProcess(
                FaultyMain.class, Scene.environment(dependencies), "signature-not-checked")) {
      assertThat(process.line().path("message").asText()).isEqualTo("listening");
    }
  }

  @Test
  void an_unknown_name_is_repeated_and_the_known_ones_are_listed() throws Exception {
    try (ServiceProcess process = new ServiceProcess(FaultyMain.class, Map.of(), "no-such")) {
      assertThat(process.rest())
          .startsWith("FaultyMain takes the name of one fault; no fault is named no-such.")
          .contains("signature-not-checked", "fresh-key-on-retry");
      assertThat(process.exitCode()).isEqualTo(64);
    }
  }

  @Test
  void no_name_is_said_to_be_missing() throws Exception {
    try (ServiceProcess process = new ServiceProcess(FaultyMain.class, Map.of())) {
      assertThat(process.rest()).startsWith("FaultyMain takes the name of one fault; found 0.");
      assertThat(process.exitCode()).isEqualTo(64);
    }
  }
}

package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {
  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "AUTH_ISSUER", "https://issuer.example",
              "AUTH_AUDIENCE", "clients",
              "CREDITS_API_URL", "https://credits.example",
              "IMAGE_PROCESSOR_URL", "https://processor.example",
              "OBJECT_STORE_URL", "https://store.example",
              "CATALOG_API_URL", "https://catalogue.example"));

  @Test
  void what_is_not_set_has_its_production_default() throws BadSettings {
    Settings settings = SettingsReader.read(environment);
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.stage()).isEqualTo(Settings.Stage.PROD);
    assertThat(settings.requireAuth()).isTrue();
    assertThat(settings.requireCredits()).isTrue();
    assertThat(settings.totalBudget()).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @CsvSource({"1,270", "2,135", "18,15", "50,15"})
  void a_group_has_its_share_of_the_budget_and_15_seconds_at_least(int groups, int seconds)
      throws BadSettings {
    assertThat(SettingsReader.read(environment).timeOfGroup(groups))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "PORT,x,PORT must be a whole number from 0 to 65535",
    "PORT,65536,PORT must be a whole number from 0 to 65535",
    "STAGE,test,'STAGE must be prod, staging or dev'",
    "REQUIRE_AUTH,maybe,REQUIRE_AUTH must be true or false",
    "REQUIRE_AUTH,false,REQUIRE_AUTH may be off in STAGE=dev only",
    "REQUIRE_CREDITS,off,REQUIRE_CREDITS may be off in STAGE=dev only",
    "AUTH_ISSUER,' ',AUTH_ISSUER is missing",
    "CREDITS_API_URL,ftp://u:secret@x,CREDITS_API_URL must be an absolute http or https address",
    "RETRY_ATTEMPTS,0,RETRY_ATTEMPTS must be a whole number from 1 to 10",
  })
  void a_wrong_setting_is_named_and_its_value_is_not(String name, String value, String message) {
    environment.put(name, value);
    assertThatExceptionOfType(BadSettings.class)
        .isThrownBy(() -> SettingsReader.read(environment))
        .withMessage(message);
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    assertThatExceptionOfType(BadSettings.class)
        .isThrownBy(() -> SettingsReader.read(Map.of("PORT", "x")))
        .withMessageContaining("PORT must")
        .withMessageContaining("AUTH_ISSUER is missing")
        .withMessageContaining("CATALOG_API_URL is missing");
  }

  @Test
  void in_dev_tokens_and_credits_may_be_off_and_need_no_settings() throws BadSettings {
    environment.keySet().removeIf(name -> name.startsWith("AUTH") || name.startsWith("CREDITS"));
    environment.putAll(Map.of("STAGE", "dev", "REQUIRE_AUTH", "false", "REQUIRE_CREDITS", "off"));
    assertThat(SettingsReader.read(environment).requireAuth()).isFalse();
  }
}

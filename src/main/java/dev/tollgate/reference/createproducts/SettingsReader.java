package dev.tollgate.reference.createproducts;

import dev.tollgate.reference.createproducts.Settings.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Settings} from an environment, and names everything that is wrong with it at once.
 * Values are never repeated in a message: an address may hold a password.
 */
final class SettingsReader {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  private SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * @throws BadSettings naming each setting that is missing or wrong
   */
  static Settings read(Map<String, String> environment) throws BadSettings {
    return new SettingsReader(environment).read();
  }

  private Settings read() throws BadSettings {
    Stage stage = stage();
    boolean auth = onUnlessDev("REQUIRE_AUTH", stage);
    boolean credits = onUnlessDev("REQUIRE_CREDITS", stage);
    Settings settings =
        new Settings(
            text("BIND_ADDRESS", "127.0.0.1"),
            number("PORT", 8080, 0, 65_535),
            stage,
            auth,
            credits,
            auth ? address("AUTH_ISSUER") : NOWHERE,
            auth ? required("AUTH_AUDIENCE") : "",
            credits ? address("CREDITS_API_URL") : NOWHERE,
            address("IMAGE_PROCESSOR_URL"),
            address("OBJECT_STORE_URL"),
            address("CATALOG_API_URL"),
            millis("KEYS_TIMEOUT_MS", 2_000, 1),
            millis("KEYS_CACHE_MS", 300_000, 0),
            millis("KEYS_COOLDOWN_MS", 30_000, 0),
            millis("CREDITS_TIMEOUT_MS", 2_000, 1),
            millis("PROCESSOR_TIMEOUT_MS", 10_000, 1),
            millis("STORE_TIMEOUT_MS", 5_000, 1),
            millis("CATALOG_TIMEOUT_MS", 5_000, 1),
            number("RETRY_ATTEMPTS", 3, 1, 10),
            millis("RETRY_BACKOFF_MS", 100, 0),
            number("MAX_BODY_BYTES", 33_554_432, 1, Integer.MAX_VALUE - 8),
            number("MAX_IMAGE_BYTES", 33_554_432, 1, Integer.MAX_VALUE - 8),
            number("MAX_IMAGES_AT_ONCE", 100, 1, 10_000),
            millis("TOTAL_BUDGET_MS", 300_000, 1),
            millis("TOTAL_RESERVE_MS", 30_000, 0),
            millis("MIN_GROUP_MS", 15_000, 1),
            millis("STOP_TIMEOUT_MS", 25_000, 0));
    if (!problems.isEmpty()) {
      throw new BadSettings(problems);
    }
    return settings;
  }

  private @Nullable String value(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private String text(String name, String otherwise) {
    String value = value(name);
    return value == null ? otherwise : value;
  }

  private String required(String name) {
    String value = value(name);
    if (value == null) {
      problems.add(name + " is missing");
      return "";
    }
    return value;
  }

  private Stage stage() {
    try {
      return Stage.valueOf(text("STAGE", "prod").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problems.add("STAGE must be prod, staging or dev");
      return Stage.PROD;
    }
  }

  private boolean onUnlessDev(String name, Stage stage) {
    String value = text(name, "true").toLowerCase(Locale.ROOT);
    if (List.of("true", "on").contains(value)) {
      return true;
    }
    if (!List.of("false", "off").contains(value)) {
      problems.add(name + " must be true or false");
    } else if (stage != Stage.DEV) {
      problems.add(name + " may be off in STAGE=dev only");
    }
    return false;
  }

  private URI address(String name) {
    String value = required(name);
    if (value.isEmpty()) {
      return NOWHERE;
    }
    if (!WebAddress.isAbsolute(value)) {
      problems.add(name + " must be an absolute http or https address");
      return NOWHERE;
    }
    return URI.create(value);
  }

  private Duration millis(String name, int otherwise, int least) {
    return Duration.ofMillis(number(name, otherwise, least, Integer.MAX_VALUE));
  }

  private int number(String name, int otherwise, int least, int most) {
    String value = value(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    problems.add(name + " must be a whole number from " + least + " to " + most);
    return otherwise;
  }
}

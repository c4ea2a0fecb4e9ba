package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target that is known to be bad, by which a suite shows that it would notice.
 *
 * @param name in kebab-case, unlike that of any other
 * @param item of the checklist that it offends
 * @param does what it does wrong, in one line
 * @param launch how it is started, where that is not as for all faults of the catalogue; null else
 */
public record Fault(String name, String item, String does, @Nullable Start launch) {
  public Fault(
      @Nullable String name, @Nullable String item, @Nullable String does, @Nullable Start launch) {
    this.name = Required.key("name", name);
    this.item = Required.key("item", item);
    this.does = Required.key("does", does);
    this.launch = launch;
    if (!this.name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of a fault; write it as late-refund");
    }
  }

  /**
   * In what the start of a bad target differs from that of the good one.
   *
   * @param command program and arguments, {@code ${fault}} is the fault's name; empty for the same
   * @param environment settings besides, or in place of, those of the good one
   */
  public record Start(List<String> command, Map<String, String> environment) {
    @JsonCreator
    static Start of(
        @JsonProperty("command") @Nullable List<String> command,
        @JsonProperty("environment") @Nullable Map<String, String> environment) {
      return new Start(
          command == null ? List.of() : List.copyOf(command),
          environment == null ? Map.of() : Map.copyOf(environment));
    }
  }
}

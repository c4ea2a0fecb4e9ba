package dev.tollgate.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A target file: how one instance of a system is started, or where it is found.
 *
 * @param launch how to start it; null when it is found at {@code address}
 * @param address where it is; null when it is launched
 * @param ready how to tell that it serves
 * @param cannot what it cannot be asked, with the reason; a scenario tagged {@code @needs-<what>}
 *     is skipped with it. What the limits leave open is added here
 * @param limits what it has to stay within
 * @param version or commit of what runs there; null when its file does not say
 * @param before the target file of the version that was released before, which this one is compared
 *     with, side by side; null when there is none to compare with
 * @param differs what of {@code system.yml} is otherwise on this target, with the same keys; empty
 *     when nothing is
 */
public record TargetProfile(
    @Nullable Launch launch,
    @Nullable URI address,
    Ready ready,
    Map<String, String> cannot,
    Limits limits,
    @Nullable TargetVersion version,
    @Nullable String before,
    JsonNode differs) {

  public TargetProfile(
      @Nullable Launch launch,
      @Nullable URI address,
      @Nullable Ready ready,
      @Nullable Map<String, String> cannot,
      @Nullable Limits limits,
      @Nullable TargetVersion version,
      @Nullable String before,
      @Nullable JsonNode differs) {
    if ((launch == null) == (address == null)) {
      throw new IllegalArgumentException(
          "a target is either started (\"launch\") or found (\"address\"): one of the two");
    }
    this.launch = launch;
    this.address = address;
    this.ready = Required.key("ready", ready);
    this.limits = limits == null ? new Limits(null, null) : limits;
    Map<String, String> all = new TreeMap<>(this.limits.unstated());
    if (launch == null) {
      all.put("memory", "its process was not started here, so that its memory cannot be read");
    }
    all.putAll(cannot == null ? Map.of() : cannot);
    this.cannot = Map.copyOf(all);
    this.version = version;
    this.before = before;
    this.differs = differs == null ? MissingNode.getInstance() : differs;
  }

  /** The same, started otherwise. */
  TargetProfile startedBy(Launch other) {
    return new TargetProfile(other, null, ready, cannot, limits, version, before, differs);
  }

  /**
   * What a target has to stay within.
   *
   * @param memory resident, of all its processes at their peak; null when nobody stated it
   * @param body the longest request body that it takes; null when nobody stated it
   */
  public record Limits(@Nullable Size memory, @Nullable Size body) {
    private Map<String, String> unstated() {
      Map<String, String> unstated = new TreeMap<>();
      if (memory == null) {
        unstated.put("memory", "its file states no \"memory\" under \"limits\"");
      }
      if (body == null) {
        unstated.put("body", "its file states no \"body\" under \"limits\"");
      }
      return unstated;
    }
  }

  /**
   * How a target is started.
   *
   * @param command program and arguments; may hold {@code ${...}} values
   * @param environment settings; may hold {@code ${...}} values
   * @param stopWithin how long it may take to stop when asked, before it is killed
   * @param instances how many of it may run side by side, on one machine and with nothing between
   *     them: 1 or 2. Where there may be 2, scenarios that run alone have one to themselves
   * @param settle a command that has it let go of the memory that nobody needs any more, before its
   *     level is read; may hold {@code ${pid}}; empty for none
   */
  public record Launch(
      List<String> command,
      Map<String, String> environment,
      Duration stopWithin,
      int instances,
      List<String> settle) {
    /** What stands for a command that nobody has written yet. */
    public static final String TO_FILL_IN = "FILL-IN";

    private static final Pattern PLACE = Pattern.compile("\\$\\{dependency ([^{}]*)}");

    @JsonCreator
    static Launch of(
        @JsonProperty("command") @Nullable List<String> command,
        @JsonProperty("environment") @Nullable Map<String, String> environment,
        @JsonProperty("stop-within") @Nullable TimeLimit within,
        @JsonProperty("instances") @Nullable Integer instances,
        @JsonProperty("settle") @Nullable List<String> settle) {
      if (command == null || command.isEmpty()) {
        throw new IllegalArgumentException("the key \"command\" is missing, or empty");
      }
      if (instances != null && instances != 1 && instances != 2) {
        throw new IllegalArgumentException(
            "the key \"instances\" is " + instances + ": 1 or 2 of a target can run");
      }
      return new Launch(
          List.copyOf(command),
          environment == null ? Map.of() : new TreeMap<>(environment),
          within == null ? Duration.ofSeconds(10) : within.duration(),
          instances == null ? 1 : instances,
          settle == null ? List.of() : List.copyOf(settle));
    }

    /** Those of the dependencies that it is not told where they are played. */
    public List<String> notTold(Collection<String> dependencies) {
      return dependencies.stream()
          .filter(name -> told().noneMatch(word -> word.contains(placeOf(name))))
          .toList();
    }

    /** The dependencies that it is told of and the system does not have. */
    public List<String> unknown(Collection<String> dependencies) {
      return told()
          .flatMap(word -> PLACE.matcher(word).results())
          .map(found -> found.group(1))
          .filter(name -> !dependencies.contains(name))
          .distinct()
          .toList();
    }

    /** How a target file writes the address at which a dependency is played. */
    public static String placeOf(String dependency) {
      return "${dependency " + dependency + "}";
    }

    private Stream<String> told() {
      return Stream.concat(command.stream(), environment.values().stream());
    }

    /**
     * @throws BadFileException when nobody has said yet what starts it
     */
    public void requireFilledIn(Path file) {
      if (command.contains(TO_FILL_IN)) {
        throw YamlFile.open(file)
            .because(
                "command",
                "the command is still to be filled in: what starts the service, as [node, shop.mjs];"
                    + " for one that runs already, address: in place of launch:");
      }
    }
  }

  /**
   * How to tell that a target serves.
   *
   * @param path answers 2xx once it does
   * @param within how long it may take
   */
  public record Ready(String path, Duration within) {
    @JsonCreator
    static Ready of(
        @JsonProperty("path") @Nullable String path,
        @JsonProperty("within") @Nullable TimeLimit within) {
      return new Ready(
          Required.key("path", path), within == null ? Duration.ofSeconds(30) : within.duration());
    }
  }
}

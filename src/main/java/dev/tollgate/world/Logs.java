package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Event;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * What the service logged about the last request: JSON lines that carry its id in {@code
 * requestId}.
 */
public final class Logs {
  /** Where the common libraries of logging have it. */
  private static final List<String> TIMES = List.of("timestamp", "@timestamp", "time", "ts");

  /** How long a line that is to come is waited for: it comes through a pipe. */
  private static final long WAIT_MILLIS = 3_000;

  /** So far the clocks of target and harness may be apart. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private static final Set<String> TROUBLE = Set.of("WARN", "WARNING", "ERROR", "FATAL");
  private static final Set<String> LEVELS =
      Set.of("TRACE", "DEBUG", "INFO", "WARN", "WARNING", "ERROR", "FATAL");

  private final World world;
  private final Responses responses;
  private final Values values;

  public Logs(World world, Responses responses, Values values) {
    this.world = world;
    this.responses = responses;
    this.values = values;
  }

  /** Checks that one line, and no second one, tells of the trouble, with its reason. */
  public void checkTroubleOnce() throws InterruptedException {
    world.journal().await(() -> !trouble().isEmpty(), WAIT_MILLIS);
    checkTroubleOnceNow();
    world.keep(this::checkTroubleOnceNow);
  }

  private void checkTroubleOnceNow() {
    assertThat(trouble())
        .as("log lines of the level WARN or ERROR with the requestId %s, of %s", id(), shown())
        .hasSize(1);
    assertThat(trouble().get(0).data().getOrDefault("reason", ""))
        .as("reason in %s", trouble().get(0).text())
        .isNotBlank();
  }

  /** Checks that nothing was logged as an error. */
  public void checkNoError() {
    requireLog();
    checkNoErrorNow();
    world.keep(this::checkNoErrorNow);
  }

  private void checkNoErrorNow() {
    assertThat(trouble().stream().filter(e -> !level(e).startsWith("WARN")).map(Event::text))
        .as("log lines of the level ERROR with the requestId %s", id())
        .isEmpty();
  }

  /** Checks that there is a line about the request in which the field is so. */
  public void checkField(String field, String value) throws InterruptedException {
    String expected = values.fill(value);
    boolean came =
        world
            .journal()
            .await(() -> lines().stream().anyMatch(e -> has(e, field, expected)), WAIT_MILLIS);
    if (!came) {
      throw new AssertionError(
          "no log line about request "
              + id()
              + " has "
              + field
              + " = "
              + world.masked().part(field, expected)
              + "; logged: "
              + shown());
    }
  }

  private static boolean has(Event line, String field, String value) {
    return value.equals(line.data().get(field));
  }

  /** Checks that a line of this scenario has a text in it, and waits for it so long. */
  public void checkContains(String text, long waitMillis) throws InterruptedException {
    String expected = values.fill(text);
    boolean came =
        world
            .journal()
            .await(() -> all().stream().anyMatch(e -> e.text().contains(expected)), waitMillis);
    if (!came) {
      throw new AssertionError(
          "no log line of this scenario contains \"%s\"; logged: %s"
              .formatted(world.masked().text(expected), shown()));
    }
  }

  public void checkContains(String text) throws InterruptedException {
    checkContains(text, WAIT_MILLIS);
  }

  /** Checks that no line of this scenario has a text in it, now and when the scenario ends. */
  public void checkLacks(String text) {
    requireLog();
    String unwanted = values.fill(text);
    Runnable check =
        () -> {
          for (Event line : all()) {
            if (line.text().contains(unwanted)) {
              throw new AssertionError(
                  "no log line should contain \"%s\", and one does: %s"
                      .formatted(world.masked().text(unwanted), line.text()));
            }
          }
        };
    check.run();
    world.keep(check);
  }

  /** Checks that a line of this scenario has the level, in any case of its letters. */
  public void checkLevel(String level) throws InterruptedException {
    String wanted = level.toUpperCase(Locale.ROOT);
    boolean came =
        world
            .journal()
            .await(() -> all().stream().anyMatch(e -> level(e).equals(wanted)), WAIT_MILLIS);
    if (!came) {
      throw new AssertionError(
          "no log line of this scenario has the level %s; logged: %s".formatted(level, shown()));
    }
  }

  /** Checks that a line about the request names what the answer has in a field of that name. */
  public void checkFieldOfAnswer(String field) throws InterruptedException {
    checkField(field, responses.last().json().at(CallWords.pointer(field)).asText());
  }

  /** Checks time, level and message of every line about the request, of which there are some. */
  public void checkForm() throws InterruptedException {
    world.journal().await(() -> !lines().isEmpty(), WAIT_MILLIS);
    assertThat(lines()).as("log lines with the requestId %s, of %s", id(), shown()).isNotEmpty();
    for (Event line : lines()) {
      checkTime(line);
      assertThat(level(line)).as("level in %s", line.text()).isIn(LEVELS);
      assertThat(line.data().getOrDefault("message", ""))
          .as("message in %s", line.text())
          .isNotBlank();
    }
  }

  /** Checks that every line of this scenario is JSON, now and when the scenario ends. */
  public void checkAllJson() {
    requireLog();
    checkAllJsonNow();
    world.keep(this::checkAllJsonNow);
  }

  private void checkAllJsonNow() {
    assertThat(all().stream().filter(e -> e.data().isEmpty()).map(Event::text))
        .as("log lines that are no JSON")
        .isEmpty();
  }

  private static void checkTime(Event line) {
    String written =
        TIMES.stream()
            .map(name -> line.data().getOrDefault(name, ""))
            .filter(time -> !time.isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new AssertionError(
                        "the log line has no time: none of %s; it has %s: %s"
                            .formatted(
                                String.join(", ", TIMES),
                                String.join(", ", new TreeSet<>(line.data().keySet())),
                                line.text())));
    try {
      Instant time = DateTimeFormatter.ISO_DATE_TIME.parse(written, Instant::from);
      if (Duration.between(time, line.at()).abs().compareTo(CLOCKS_APART) > 0) {
        throw new AssertionError(
            "the log line's time is %s, and it was seen at %s: %s"
                .formatted(written, line.at(), line.text()));
      }
    } catch (DateTimeException e) {
      throw new AssertionError(
          "the log line's time is %s, which is none as 2026-11-21T10:00:00.000Z: %s"
              .formatted(written, line.text()),
          e);
    }
  }

  /**
   * In a log that nobody sees there is nothing bad, whatever the service has written.
   *
   * @throws TestAbortedException when the target was found at an address
   */
  private void requireLog() {
    if (!world.system().hasLog()) {
      throw new TestAbortedException(
          "what the service logs is not seen, as its target was found at an address and not"
              + " launched: nothing can be said of lines that are not there");
    }
  }

  private List<Event> trouble() {
    return lines().stream().filter(e -> TROUBLE.contains(level(e))).toList();
  }

  private static String level(Event line) {
    return line.data().getOrDefault("level", "").toUpperCase(Locale.ROOT);
  }

  private List<Event> lines() {
    String id = id();
    return all().stream().filter(e -> has(e, "requestId", id)).toList();
  }

  private List<Event> all() {
    return world.journal().events().stream().filter(e -> e.kind() == Event.Kind.LOG).toList();
  }

  private String id() {
    return world.requestId(responses.last().exchange());
  }

  private String shown() {
    return all().stream().map(e -> "\n  " + e.text()).collect(Collectors.joining());
  }
}

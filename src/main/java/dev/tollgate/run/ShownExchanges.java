package dev.tollgate.run;

import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Plan;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseFinished;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows on the terminal what went over the wire in each scenario, on both sides, once it has ended:
 * masked, as the record has it.
 */
public final class ShownExchanges implements RunObserver {
  private static final int BODY_SHOWN = 400;

  private static final Set<String> OF_EVERY_CLIENT =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-length",
          "host",
          "http2-settings",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  private final PrintStream out;
  private final PicklePlaces places = new PicklePlaces();
  private final Map<String, Pickle> pickles = new HashMap<>();
  private final Map<String, TestCase> testCases = new HashMap<>();
  private final Map<String, String> running = new HashMap<>();
  private final Map<String, List<Seen>> seen = new HashMap<>();

  /** One thing that was seen, and when. */
  private record Seen(long atNanos, List<String> lines) {}

  public ShownExchanges(PrintStream out) {
    this.out = out;
  }

  @Override
  public void planned(Plan plan) {
    // Nothing has been seen yet.
  }

  @Override
  public void message(Envelope envelope) {
    envelope.getGherkinDocument().ifPresent(places::add);
    envelope.getPickle().ifPresent(pickle -> pickles.put(pickle.getId(), pickle));
    envelope.getTestCase().ifPresent(testCase -> testCases.put(testCase.getId(), testCase));
    envelope
        .getTestCaseStarted()
        .ifPresent(started -> running.put(started.getId(), started.getTestCaseId()));
    envelope.getTestCaseFinished().ifPresent(this::show);
  }

  @Override
  public void evidence(@Nullable String testCaseStartedId, Evidence evidence) {
    if (testCaseStartedId == null) {
      return;
    }
    List<Seen> all = seen.computeIfAbsent(testCaseStartedId, id -> new ArrayList<>());
    if (evidence instanceof Exchange exchange) {
      all.add(new Seen(exchange.startNanos(), lines(exchange)));
    } else if (evidence instanceof Event event && event.kind() != Event.Kind.NOTE) {
      String what = event.kind() == Event.Kind.LOG ? "    logged  " : "    ";
      all.add(new Seen(event.atNanos(), List.of(what + cut(event.text()))));
    }
  }

  private void show(TestCaseFinished finished) {
    String id = finished.getTestCaseStartedId();
    List<Seen> all = Optional.ofNullable(seen.remove(id)).orElse(List.of());
    Optional.ofNullable(running.remove(id))
        .map(testCases::get)
        .map(testCase -> pickles.get(testCase.getPickleId()))
        .ifPresent(
            pickle -> {
              out.println("  " + places.of(pickle) + "  " + pickle.getName());
              all.stream()
                  .sorted(Comparator.comparingLong(Seen::atNanos))
                  .flatMap(each -> each.lines().stream())
                  .forEach(out::println);
            });
  }

  private static List<String> lines(Exchange exchange) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "    %s → %s  %s %s  %s  %s"
            .formatted(
                exchange.from(),
                exchange.to(),
                exchange.request().method(),
                exchange.request().uri(),
                exchange.response() == null
                    ? exchange.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    : exchange.response().status(),
                String.format(Locale.ROOT, "%.0f ms", exchange.millis())));
    headers(exchange).ifPresent(lines::add);
    body("sent", exchange.request().body()).ifPresent(lines::add);
    if (exchange.response() != null) {
      body("came", exchange.response().body()).ifPresent(lines::add);
    }
    return lines;
  }

  /** Those that say something; a client sends the others whatever it is about. */
  private static Optional<String> headers(Exchange exchange) {
    String shown =
        exchange.request().headers().stream()
            .filter(header -> !OF_EVERY_CLIENT.contains(header.name().toLowerCase(Locale.ROOT)))
            .map(header -> header.name() + ": " + header.value())
            .collect(Collectors.joining("; "));
    return shown.isEmpty() ? Optional.empty() : Optional.of("      with  " + cut(shown));
  }

  private static String cut(String text) {
    return text.length() > BODY_SHOWN ? text.substring(0, BODY_SHOWN) + " ..." : text;
  }

  private static Optional<String> body(String what, Body body) {
    if (body.bytes() == 0) {
      return Optional.empty();
    }
    String text =
        body.text() == null ? "no text" : body.text().strip().replaceAll("\\s*\\R\\s*", " ");
    boolean cut = text.length() > BODY_SHOWN || body.cut() || body.text() == null;
    return Optional.of(
        "      %s  %s%s"
            .formatted(
                what,
                text.length() > BODY_SHOWN ? text.substring(0, BODY_SHOWN) : text,
                cut ? " ... (%d bytes)".formatted(body.bytes()) : ""));
  }
}

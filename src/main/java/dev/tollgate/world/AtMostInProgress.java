package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.system.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Of the elements of a list in a request at most so many are in progress at any moment: each from
 * the begin of the first call that speaks of it to the end of the last, as seen at the stubs.
 */
final class AtMostInProgress implements InvariantCheck {
  /** Shorter texts stand in calls for other reasons. */
  private static final int TELLING = 8;

  /** A longer one is cut in what is kept of a call; its beginning will do. */
  private static final int COMPARED = 300;

  /** No system gives a call up sooner. */
  private static final double SURE_MILLIS = 1_000;

  private final World world;
  private final Invariant invariant;

  AtMostInProgress(World world, Invariant invariant) {
    this.world = world;
    this.invariant = invariant;
  }

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Windows.Window window : Windows.of(world)) {
      // Of requests that are alike and under way together nobody can tell whose a call is.
      int limit = invariant.limit() * window.requests().size();
      List<Span> spans = spans(window);
      if (spans.size() > limit) {
        tooMany(spans, limit).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private List<Span> spans(Windows.Window window) {
    List<List<String>> elements = new ArrayList<>();
    for (Sent sent : window.requests()) {
      JsonNode body = CallWords.json(sent.request().body());
      for (JsonNode element :
          body.at(CallWords.pointer(Objects.requireNonNull(invariant.each())))) {
        elements.add(texts(element));
      }
    }
    return Span.of(elements, window.calls().stream().map(world.journal()::asItCame).toList());
  }

  private static List<String> texts(JsonNode element) {
    List<String> texts = new ArrayList<>();
    if (element.isTextual() && element.asText().length() >= TELLING) {
      texts.add(element.asText().substring(0, Math.min(COMPARED, element.asText().length())));
    }
    element.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  /** How many were in progress at most, of all windows; 0 where no call speaks of one. */
  int most() {
    int most = 0;
    for (Windows.Window window : Windows.of(world)) {
      int now = 0;
      for (int change : changes(spans(window)).values()) {
        now += change;
        most = Math.max(most, now);
      }
    }
    return most;
  }

  /** By their times, in order. */
  private static Map<Long, Integer> changes(List<Span> spans) {
    // At one and the same nanosecond an end goes first.
    Map<Long, Integer> changes = new TreeMap<>();
    for (Span span : spans) {
      changes.merge(span.from(), 1, Integer::sum);
      changes.merge(span.to(), -1, Integer::sum);
    }
    return changes;
  }

  private Optional<String> tooMany(List<Span> spans, int limit) {
    int now = 0;
    for (var change : changes(spans).entrySet()) {
      now += change.getValue();
      if (now > limit) {
        return Optional.of(
            "%d of %s were in progress at %.1f ms, and %d may be%s"
                .formatted(
                    now,
                    invariant.each(),
                    change.getKey() / 1e6,
                    limit,
                    Span.shown(spans, change.getKey())));
      }
    }
    return Optional.empty();
  }

  /**
   * The time of one element.
   *
   * @param element counted from 0
   */
  private record Span(int element, long from, long to) {
    static List<Span> of(List<List<String>> elements, List<Exchange> calls) {
      TreeMap<Integer, Span> spans = new TreeMap<>();
      for (Exchange call : calls) {
        List<Integer> whose = whose(elements, call);
        if (whose.size() == 1) {
          spans.merge(
              whose.get(0),
              new Span(whose.get(0), call.startNanos(), heard(call)),
              (a, b) -> new Span(a.element, Math.min(a.from, b.from), Math.max(a.to, b.to)));
        }
      }
      return List.copyOf(spans.values());
    }

    /** Until when the system surely waited for it: one that hangs, or is late, it may give up. */
    private static long heard(Exchange call) {
      boolean answered = call.outcome() == Exchange.Outcome.ANSWERED && call.millis() < SURE_MILLIS;
      return answered ? call.endNanos() : call.startNanos();
    }

    private static List<Integer> whose(List<List<String>> elements, Exchange call) {
      String body = Objects.requireNonNullElse(call.request().body().text(), "");
      List<Integer> whose = new ArrayList<>();
      for (int i = 0; i < elements.size(); i++) {
        if (elements.get(i).stream()
            .anyMatch(t -> body.contains(t) || call.request().uri().contains(t))) {
          whose.add(i);
        }
      }
      return whose;
    }

    static String shown(List<Span> spans, long at) {
      StringBuilder shown = new StringBuilder();
      for (Span span : spans) {
        if (span.from <= at && span.to > at) {
          shown.append(
              String.format(
                  java.util.Locale.ROOT,
                  "%n  number %d from %.1f to %.1f ms",
                  span.element + 1,
                  span.from / 1e6,
                  span.to / 1e6));
        }
      }
      return shown.toString();
    }
  }
}

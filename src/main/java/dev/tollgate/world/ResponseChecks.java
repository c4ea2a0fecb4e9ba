package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks of the last answer, or of all. */
public final class ResponseChecks {
  private final World world;
  private final Responses responses;
  private final Values values;

  public ResponseChecks(World world, Responses responses, Values values) {
    this.world = world;
    this.responses = responses;
    this.values = values;
  }

  public void status(int status) {
    int came = responses.last().status();
    if (came != status) {
      throw differs("the status", String.valueOf(status), shownStatus(came));
    }
  }

  public void header(String name, String value) {
    List<String> values = responses.last().header(name);
    String expected = this.values.fill(value);
    if (!values.equals(List.of(expected))) {
      throw differs("header " + name, wanted(name, expected), shownHeader(name, values));
    }
  }

  public void headerContains(String name, String part) {
    List<String> values = responses.last().header(name);
    String expected = this.values.fill(part);
    if (values.stream().noneMatch(v -> v.contains(expected))) {
      throw differs(
          "header " + name, "something with " + wanted(name, expected), shownHeader(name, values));
    }
  }

  /** Checks that the answer has one of two statuses. */
  public void status(int one, int other) {
    int came = responses.last().status();
    if (came != one && came != other) {
      throw differs("the status", one + " or " + other, shownStatus(came));
    }
  }

  public void headerMatches(String name, String pattern) {
    List<String> values = responses.last().header(name);
    String expected = this.values.fill(pattern);
    Pattern like = Patterns.of(expected, 0);
    if (values.stream().noneMatch(v -> like.matcher(v).matches())) {
      throw differs(
          "header " + name, "something like " + wanted(name, expected), shownHeader(name, values));
    }
  }

  public void headerAbsent(String name) {
    TargetResponse response = responses.last();
    if (response.status() == 0) {
      throw new AssertionError("there are no headers in an answer " + Fields.shown(response));
    }
    if (!response.header(name).isEmpty()) {
      throw differs("header " + name, "absent", shownHeader(name, response.header(name)));
    }
  }

  /** Checks that the last answer took so long at least. */
  public void notBefore(Duration limit) {
    Exchange exchange = came(responses.last());
    if (exchange.millis() < limit.toMillis()) {
      throw untimely(exchange, "take at least", limit);
    }
  }

  /** Checks that the answer names the id that the request was given. */
  public void requestId() {
    header(world.requestIdHeader(), world.requestId(responses.last().exchange()));
  }

  /** Checks that the answer names an id for the request, whatever it is. */
  public void someRequestId() {
    headerPresent(world.requestIdHeader());
  }

  public void headerPresent(String name) {
    assertThat(responses.last().header(name)).as("header %s", name).isNotEmpty();
  }

  public void within(Duration limit) {
    check(responses.last(), limit);
  }

  public void allWithin(Duration limit) {
    assertThat(responses.all()).as("answers").isNotEmpty();
    responses.all().forEach(r -> check(r, limit));
  }

  private static void check(TargetResponse response, Duration limit) {
    Exchange exchange = came(response);
    if (exchange.millis() > limit.toMillis()) {
      throw untimely(exchange, "come within", limit);
    }
  }

  /** What did not come was neither early nor late. */
  private static Exchange came(TargetResponse response) {
    Exchange exchange = response.exchange();
    if (response.status() == 0) {
      throw new AssertionError(
          "no answer came to %s %s, so that it took no time: %s"
              .formatted(
                  exchange.request().method(), exchange.request().uri(), exchange.outcome()));
    }
    return exchange;
  }

  /** A check's message is kept and shown: a value that is a secret is not in it. */
  private String shownHeader(String name, List<String> values) {
    return values.stream().map(v -> world.masked().header(name, v)).toList().toString();
  }

  private String wanted(String name, String value) {
    return world.masked().header(name, value);
  }

  private static AssertionError untimely(Exchange exchange, String how, Duration limit) {
    return new AssertionError(
        String.format(
            Locale.ROOT,
            "the answer to %s %s should %s %d ms, and came after %.0f ms",
            exchange.request().method(),
            exchange.request().uri(),
            how,
            limit.toMillis(),
            exchange.millis()));
  }

  private static String shownStatus(int status) {
    return status == 0 ? "none, as there was no answer" : String.valueOf(status);
  }

  private AssertionError differs(String what, String expected, String found) {
    return new AssertionError(
        what
            + " should be "
            + expected
            + ", and is "
            + found
            + "\n  in "
            + Fields.shown(responses.last()));
  }
}

package dev.tollgate.world.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Body;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Request;
import dev.tollgate.evidence.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GroupsInProgressTest {
  private final Map<Integer, List<Exchange>> calls = new TreeMap<>();
  private final List<TargetResponse> responses = new ArrayList<>();

  @Test
  void groupsThatOverlapAreInProgressTogether() {
    answered("r1", 0, 100, "created", "created", "created");
    group(1, "", 10, 20);
    group(2, "", 15, 30);
    group(3, "", 25, 40);

    assertThat(peaks()).extracting(Peak::count).containsExactly(2);
  }

  @Test
  void aGroupThatBeginsWhenAnotherEndsIsNotInProgressWithIt() {
    answered("r1", 0, 100, "created", "created");
    group(1, "", 10, 20);
    group(2, "", 20, 30);

    assertThat(peaks()).extracting(Peak::count).containsExactly(1);
  }

  @Test
  void aGroupThatWasCreatedLastsToTheEndOfItsCallToTheCatalogue() {
    answered("r1", 0, 100, "created", "created");
    call(1, "image processor", "", 10, 11);
    call(1, "catalogue", "", 12, 50);
    call(2, "image processor", "", 40, 41);

    assertThat(peaks()).extracting(Peak::count).containsExactly(2);
  }

  @Test
  void aCallThatTheServiceMayHaveGivenUpOnDoesNotMakeItsGroupLast() {
    answered("r1", 0, 100, "failed", "created");
    call(1, "image processor", "", 10, 90);
    group(2, "", 30, 40);

    assertThat(peaks()).extracting(Peak::count).containsExactly(1);
  }

  @Test
  void requestsThatOverlapAreToldApartByTheIdThatIsPassedOn() {
    answered("r1", 0, 100, "created", "created");
    answered("r2", 0, 100, "created", "created");
    group(1, "r1", 10, 90);
    group(2, "r1", 10, 90);
    group(1, "r2", 10, 90);

    assertThat(peaks()).extracting(Peak::request).containsExactly("r1", "r2");
    assertThat(peaks()).extracting(Peak::count).containsExactly(2, 1);
  }

  @Test
  void requestsThatOverlapAndCannotBeToldApartAreLeftOut() {
    answered("r1", 0, 100, "created");
    answered("r2", 0, 100, "created");
    group(1, "", 10, 90);

    assertThat(peaks()).isEmpty();
  }

  @Test
  void requestsOneAfterTheOtherAreToldApartByTime() {
    answered("r1", 0, 100, "created", "created");
    answered("r2", 100, 200, "created", "created");
    group(1, "", 10, 90);
    group(2, "", 110, 190);

    assertThat(peaks()).extracting(Peak::count).containsExactly(1, 1);
  }

  @Test
  void whatComesAfterTheAnswerBelongsToTheRequestBeforeIt() {
    answered("r1", 0, 100, "created", "created");
    group(1, "", 110, 190);
    group(2, "", 120, 190);

    assertThat(peaks()).extracting(Peak::count).containsExactly(2);
  }

  @Test
  void thePeakSaysWhichGroupsAndWhen() {
    answered("r1", 0, 100, "created", "created", "created");
    group(1, "", 10, 20);
    group(2, "", 15, 30);
    group(3, "", 40, 50);

    assertThat(peaks().get(0))
        .hasToString(
            """
            2 at 15.0 ms in request r1:
              * group 1 from 10.0 ms to 20.0 ms
              * group 2 from 15.0 ms to 30.0 ms
                group 3 from 40.0 ms to 50.0 ms""");
  }

  private List<Peak> peaks() {
    return GroupsInProgress.peaks(calls, responses, "X-Request-Id");
  }

  /** A group that calls the processor and, at its end, the catalogue; in milliseconds. */
  private void group(int group, String requestId, long from, long to) {
    call(group, "image processor", requestId, from, from);
    call(group, "catalogue", requestId, to, to);
  }

  private void call(int group, String to, String requestId, long from, long until) {
    List<Header> headers =
        requestId.isEmpty() ? List.of() : List.of(new Header("X-Request-Id", requestId));
    calls
        .computeIfAbsent(group, g -> new ArrayList<>())
        .add(exchange(Exchange.Side.DEPENDENCY, to, headers, from, until));
  }

  private void answered(String requestId, long from, long to, String... groups) {
    StringBuilder products = new StringBuilder();
    for (String status : groups) {
      products
          .append(products.isEmpty() ? "" : ",")
          .append("{\"status\":\"%s\"}".formatted(status));
    }
    byte[] body = "{\"products\":[%s]}".formatted(products).getBytes(StandardCharsets.UTF_8);
    List<Header> headers = List.of(new Header("X-Request-Id", requestId));
    responses.add(
        new TargetResponse(
            200, List.of(), body, exchange(Exchange.Side.CALLER, "service", headers, from, to)));
  }

  private static Exchange exchange(
      Exchange.Side side, String to, List<Header> headers, long from, long until) {
    return new Exchange(
        "x",
        side,
        "a",
        to,
        Instant.EPOCH,
        from * 1_000_000,
        until * 1_000_000,
        new Request("POST", "/", headers, Body.EMPTY),
        new Response(200, List.of(), Body.EMPTY),
        Outcome.ANSWERED,
        null);
  }
}

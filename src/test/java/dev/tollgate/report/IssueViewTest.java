package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Request;
import dev.tollgate.fixtures.FixtureRecord;
import dev.tollgate.fixtures.Seen;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueViewTest {
  @Test
  void failures_of_one_cause_are_one_issue_as_severe_as_the_worst_item_that_they_offend() {
    List<IssueView> issues = issues(FixtureRecord.complete("failing"));

    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).severity()).isEqualTo(Severity.CRITICAL);
    assertThat(issues.get(0).scenarios())
        .extracting(s -> s.name())
        .containsExactly("One apple", "A third");
    assertThat(issues.get(0).items()).containsExactly("SH-BUY-1", "SH-BUY-2");
    assertThat(issues.get(0).expectation()).isEqualTo(new Expectation("", "1", "2"));
  }

  @Test
  void a_masked_value_is_asked_of_the_environment_and_quotes_stay_quotes() {
    Exchange like = Seen.withBody("x1", "{\"name\":\"it's\"}");
    Exchange asked =
        Seen.withRequest(
            like,
            new Request(
                "POST",
                "/buy?a=$(x)",
                List.of(
                    new Header("Authorization", "Bearer ***(value, 900 characters)"),
                    new Header("Host", "127.0.0.1:1"),
                    new Header("X-Api-Key", "***(value, 9 characters)")),
                like.request().body()));

    assertThat(
            issues(FixtureRecord.complete("failing").last("One apple", null, asked)).get(0).curl())
        .isEqualTo(
            "curl -i -X POST \"$TARGET\"'/buy?a=$(x)' -H 'Authorization: Bearer '\"$TOKEN\" -H 'X-Api-Key: '\"$V_X_API_KEY\" --data-raw '{\"name\":\"it'\\''s\"}'");
  }

  @Test
  void what_it_may_be_names_the_call_that_went_wrong_and_the_last_warning() {
    Exchange reset =
        Seen.byDependency("x2", 12, 30).ended(30_000_000, null, Exchange.Outcome.RESET, null);

    assertThat(
            issues(
                    FixtureRecord.complete("failing")
                        .last("One apple", null, reset)
                        .last("One apple", null, Seen.log(31, "the bank is gone")))
                .get(0)
                .suspicions())
        .containsExactly(
            "POST /debit of shop to bank: connection reset, and nobody told it to",
            "The service logged: the bank is gone");
  }

  private static List<IssueView> issues(FixtureRecord record) {
    RecordedRun run = record.read();
    return IssueView.of(run, Verdict.of(run, record.checklists()));
  }
}

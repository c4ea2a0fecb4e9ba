package dev.tollgate.verdict;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import dev.tollgate.record.Place;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.load.MeasuredLoad;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Too many callers were let down: they got no answer, or a 500, with which a service says that it
 * does not know what went wrong. Statuses that say what was wrong (a 503, say) are no errors here;
 * a system that answers 500 where its contract says so has a limit of its own in the policy. Of a
 * load, what is wrong is what its profile does not say.
 */
final class ErrorRate implements Rule {
  private static final int UNEXPECTED = 500;

  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.systems().stream()
        .flatMap(
            system ->
                Stream.concat(
                    reason(grounds, system.system()).stream(),
                    ofLoads(grounds, system.system()).stream()))
        .toList();
  }

  private static Optional<Reason> reason(Grounds grounds, String system) {
    RuleTerms terms = grounds.terms(PolicyRule.ERROR_RATE, system);
    List<RecordedScenario> scenarios =
        grounds.run().scenarios().stream()
            .filter(scenario -> scenario.place().system().equals(system))
            .toList();
    long all = scenarios.stream().flatMap(ErrorRate::requests).count();
    long unanswered =
        scenarios.stream().flatMap(ErrorRate::requests).filter(e -> !isAnswered(e)).count();
    long unexpected =
        scenarios.stream().flatMap(ErrorRate::requests).filter(ErrorRate::isUnexpected).count();
    long found = unanswered + unexpected;
    if (!terms.tooMany(found, all)) {
      return Optional.empty();
    }
    List<Place> places =
        scenarios.stream()
            .filter(s -> requests(s).anyMatch(e -> !isAnswered(e) || isUnexpected(e)))
            .map(RecordedScenario::place)
            .toList();
    return Optional.of(
        new Reason(
            PolicyRule.ERROR_RATE.word(),
            Decision.of(terms.of(Severity.HIGH)),
            Severity.HIGH,
            String.format(
                Locale.ROOT,
                "%d of %d requests to %s were errors (%d without an answer, %d answered 500): %.2f %%, and it has to be under %s",
                found,
                all,
                system,
                unanswered,
                unexpected,
                floored(found, all),
                terms.under()),
            List.of(),
            places));
  }

  /** Each by itself: very many right answers to one are not to hide wrong ones to another. */
  private static List<Reason> ofLoads(Grounds grounds, String system) {
    RuleTerms terms = grounds.terms(PolicyRule.ERROR_RATE, system);
    return MeasuredLoad.of(grounds.run()).stream()
        .filter(load -> load.scenario().place().system().equals(system))
        .filter(load -> terms.tooMany(load.failed(), load.sent()))
        .map(
            load ->
                new Reason(
                    PolicyRule.ERROR_RATE.word(),
                    Decision.of(terms.of(Severity.HIGH)),
                    Severity.HIGH,
                    String.format(
                        Locale.ROOT,
                        "%d of %d requests of %s on %s had no answer or a wrong one: %.2f %%, and it has to be under %s",
                        load.failed(),
                        load.sent(),
                        load.title(),
                        system,
                        floored(load.failed(), load.sent()),
                        terms.under()),
                    List.of(),
                    List.of(load.scenario().place())))
        .toList();
  }

  /** In percent to two digits, rounded down: a limit is not to look held that is not. */
  private static double floored(long found, long of) {
    return Math.floor(10_000.0 * found / of) / 100;
  }

  private static Stream<Exchange> requests(RecordedScenario scenario) {
    return scenario.journal().stream()
        .map(JournalEntry::seen)
        .filter(Exchange.class::isInstance)
        .map(Exchange.class::cast)
        .filter(exchange -> exchange.side() == Exchange.Side.CALLER)
        .filter(exchange -> !scenario.isUnderLoad(exchange));
  }

  private static boolean isAnswered(Exchange exchange) {
    return exchange.outcome() == Exchange.Outcome.ANSWERED;
  }

  private static boolean isUnexpected(Exchange exchange) {
    return isAnswered(exchange)
        && exchange.response() != null
        && exchange.response().status() == UNEXPECTED;
  }
}

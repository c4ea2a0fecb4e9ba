package dev.tollgate.run;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.Stray;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.HookType;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseFinished;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResultStatus;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells on the terminal how a run goes: each scenario that does not pass, with its step and why,
 * and every few seconds how far it is.
 */
public final class Progress implements RunObserver {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int MESSAGE_LINES = 12;
  private static final int RUNNING_SHOWN = 3;
  private static final int STRAYS_SHOWN = 3;
  private static final int LOG_SHOWN = 300;

  private final PrintStream out;
  private final LongSupplier nanos;
  private final Paint paint;
  private final PicklePlaces places = new PicklePlaces();
  private final Map<String, Pickle> pickles = new HashMap<>();
  private final Set<String> beforeHooks = new HashSet<>();
  private final Map<String, TestCase> testCases = new HashMap<>();
  private final Map<String, String> running = new HashMap<>();
  private final Map<String, TestStepFinished> troubles = new HashMap<>();
  private final Map<String, LastLogLines> logged = new HashMap<>();
  private boolean told;
  private int planned;
  private int passed;
  private int failed;
  private int skipped;
  private int strays;
  private long lastTold;

  /**
   * Tells on a terminal.
   *
   * @param nanos the clock by which it tells not too often
   */
  public Progress(PrintStream out, LongSupplier nanos, Paint paint) {
    this.paint = paint;
    this.out = out;
    this.nanos = nanos;
    this.lastTold = nanos.getAsLong();
  }

  @Override
  public synchronized void planned(Plan plan) {
    planned = plan.scenarios().size();
  }

  @Override
  public synchronized void message(Envelope envelope) {
    envelope.getGherkinDocument().ifPresent(places::add);
    envelope.getPickle().ifPresent(p -> pickles.put(p.getId(), p));
    envelope
        .getHook()
        .filter(hook -> hook.getType().equals(Optional.of(HookType.BEFORE_TEST_CASE)))
        .ifPresent(hook -> beforeHooks.add(hook.getId()));
    envelope.getTestCase().ifPresent(c -> testCases.put(c.getId(), c));
    envelope.getTestCaseStarted().ifPresent(this::started);
    envelope.getTestStepFinished().ifPresent(this::stepFinished);
    envelope.getTestCaseFinished().ifPresent(this::finished);
  }

  private void started(TestCaseStarted started) {
    if (!told && planned > 0) {
      told = true;
      out.println("  running " + planned + (planned == 1 ? " scenario" : " scenarios"));
    }
    running.put(started.getId(), started.getTestCaseId());
  }

  private void stepFinished(TestStepFinished finished) {
    TestStepResultStatus status = finished.getTestStepResult().getStatus();
    if (status != TestStepResultStatus.PASSED) {
      // A step after one that failed is skipped, and a hook after one that was skipped may fail.
      troubles.merge(finished.getTestCaseStartedId(), finished, Progress::worse);
    }
  }

  private static TestStepFinished worse(TestStepFinished first, TestStepFinished later) {
    return first.getTestStepResult().getStatus() == TestStepResultStatus.SKIPPED
            && later.getTestStepResult().getStatus() != TestStepResultStatus.SKIPPED
        ? later
        : first;
  }

  private void finished(TestCaseFinished finished) {
    String testCaseId = running.remove(finished.getTestCaseStartedId());
    TestStepFinished trouble = troubles.remove(finished.getTestCaseStartedId());
    LastLogLines log =
        Objects.requireNonNullElse(
            logged.remove(finished.getTestCaseStartedId()), new LastLogLines());
    if (trouble == null) {
      passed++;
    } else if (trouble.getTestStepResult().getStatus() == TestStepResultStatus.SKIPPED) {
      skipped++;
    } else {
      failed++;
      tell(testCases.get(testCaseId), trouble);
      log.texts().forEach(text -> line("logged: " + cut(text)));
    }
    int done = passed + failed + skipped;
    if (nanos.getAsLong() - lastTold > EVERY_NANOS && done < planned) {
      out.println(sum(done));
      lastTold = nanos.getAsLong();
    }
  }

  /**
   * Says that the run goes on where nothing has come for half a minute: CI servers stop what is
   * silent for long.
   */
  public synchronized void tellWhereSilent() {
    if (nanos.getAsLong() - lastTold <= SILENT_NANOS) {
      return;
    }
    if (!told) {
      out.println("  the targets are still starting");
      lastTold = nanos.getAsLong();
    } else if (!running.isEmpty()) {
      String names =
          running.values().stream()
              .map(testCases::get)
              .flatMap(testCase -> Stream.ofNullable(pickles.get(testCase.getPickleId())))
              .map(places::of)
              .sorted()
              .limit(RUNNING_SHOWN)
              .collect(Collectors.joining(", "));
      out.println(sum(passed + failed + skipped) + "; running: " + names);
      lastTold = nanos.getAsLong();
    }
  }

  /** {@code 2 passed, 1 failed}. */
  public synchronized String result() {
    return passed
        + " passed, "
        + failed
        + " failed"
        + (skipped == 0 ? "" : ", " + skipped + " skipped");
  }

  @Override
  public synchronized void evidence(@Nullable String testCaseStartedId, Evidence evidence) {
    if (testCaseStartedId != null
        && evidence instanceof Event event
        && event.kind() == Event.Kind.LOG) {
      logged.computeIfAbsent(testCaseStartedId, id -> new LastLogLines()).add(event);
    }
    if (evidence instanceof Stray stray) {
      strays++;
      if (strays <= STRAYS_SHOWN) {
        Exchange call = stray.exchange();
        out.println(
            paint.warning(
                "  ? %s %s to %s belongs to no scenario: %s"
                    .formatted(
                        call.request().method(), call.request().uri(), call.to(), stray.reason())));
      }
    }
  }

  private String sum(int done) {
    return "  " + done + " of " + planned + (failed == 0 ? "" : ", " + failed + " failed");
  }

  private void tell(@Nullable TestCase testCase, TestStepFinished trouble) {
    Pickle pickle = testCase == null ? null : pickles.get(testCase.getPickleId());
    if (testCase == null || pickle == null) {
      return;
    }
    out.println(paint.bad("  ✗ " + places.of(pickle) + "  " + pickle.getName()));
    step(testCase, pickle, trouble.getTestStepId())
        .ifPresentOrElse(
            s -> line(s.getText()), () -> line(around(testCase, trouble.getTestStepId())));
    TestStepResultStatus status = trouble.getTestStepResult().getStatus();
    if (status != TestStepResultStatus.FAILED) {
      out.println("      " + status.value().toLowerCase(Locale.ROOT));
    }
    trouble.getTestStepResult().getMessage().stream()
        .flatMap(String::lines)
        .filter(l -> !l.startsWith("\tat ") && !l.isBlank())
        .limit(MESSAGE_LINES)
        .forEach(this::line);
  }

  private static String cut(String text) {
    return text.length() > LOG_SHOWN ? text.substring(0, LOG_SHOWN) + " ..." : text;
  }

  /** What begins with two colons GitHub's runner would take for a command, however far in. */
  private void line(String text) {
    out.println((text.stripLeading().startsWith("::") ? "      | " : "      ") + text);
  }

  private String around(TestCase testCase, String testStepId) {
    boolean before =
        testCase.getTestSteps().stream()
            .filter(step -> step.getId().equals(testStepId))
            .flatMap(step -> step.getHookId().stream())
            .anyMatch(beforeHooks::contains);
    return before ? "before its steps" : "after its steps";
  }

  private static Optional<PickleStep> step(TestCase testCase, Pickle pickle, String testStepId) {
    return testCase.getTestSteps().stream()
        .filter(s -> s.getId().equals(testStepId))
        .map(TestStep::getPickleStepId)
        .flatMap(Optional::stream)
        .flatMap(id -> pickle.getSteps().stream().filter(s -> s.getId().equals(id)))
        .findFirst();
  }
}

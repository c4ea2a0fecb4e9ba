package dev.tollgate.benchmark;

import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.Machine;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.RunInfo;
import dev.tollgate.fixtures.AttachedEvidence;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.Convertor;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Duration;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Exception;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.JavaMethod;
import io.cucumber.messages.types.Meta;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.Product;
import io.cucumber.messages.types.SourceReference;
import io.cucumber.messages.types.StepDefinition;
import io.cucumber.messages.types.StepDefinitionPattern;
import io.cucumber.messages.types.StepDefinitionPatternType;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseFinished;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestRunStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.messages.types.TestStepStarted;
import io.cucumber.messages.types.Timestamp;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A record in the shape of a real one, of as many scenarios as are asked for; the same bytes each
 * time, so that the reports of two days can be compared.
 */
final class SyntheticRecord {
  private static final Instant BEGAN = Instant.parse("2026-11-21T08:00:00Z");
  private static final long SEED = 42;

  /** The step that looks at the answer. */
  private static final int FAILING_STEP = 4;

  /** A run names each of its step definitions once for each of its threads. */
  private static final int STEP_DEFINITIONS = 4_350;

  private final Serializer serializer = new Serializer();
  private final Random random = new Random(SEED);
  private final Size size;
  private final Writer out;

  /**
   * How much there is of it.
   *
   * @param failed how many of the scenarios fail
   * @param randomBytes how many bytes that nothing compresses each scenario sends
   */
  record Size(int scenarios, int failed, int randomBytes) {}

  private SyntheticRecord(Size size, Writer out) {
    this.size = size;
    this.out = out;
  }

  /** Writes {@code features/} with a checklist, and {@code record.ndjson}, into the folder. */
  static void write(Path folder, Size size) throws IOException {
    SyntheticFeatures.writeChecklist(folder.resolve("features"));
    try (Writer out =
        Files.newBufferedWriter(folder.resolve("record.ndjson"), StandardCharsets.UTF_8)) {
      new SyntheticRecord(size, out).write();
    }
  }

  private void write() throws IOException {
    Map<String, String> texts = new SyntheticFeatures(random).texts(size.scenarios());
    GherkinParser gherkin = GherkinParser.builder().idGenerator(this::id).build();
    List<Envelope> parsed = new ArrayList<>();
    texts.forEach(
        (uri, text) ->
            parsed.addAll(gherkin.parse(uri, text.getBytes(StandardCharsets.UTF_8)).toList()));
    List<Pickle> pickles =
        parsed.stream().flatMap(message -> message.getPickle().stream()).toList();
    attach(info(), null, null);
    attach(new Plan(places(parsed, pickles)), null, null);
    message(meta());
    message(Envelope.of(new TestRunStarted(at(0), null)));
    parsed.forEach(this::message);
    for (int i = 0; i < STEP_DEFINITIONS; i++) {
      message(Envelope.of(stepDefinition(i)));
    }
    for (int i = 0; i < pickles.size(); i++) {
      // Spread evenly, so that every section has some.
      boolean fails =
          (long) (i + 1) * size.failed() / pickles.size()
              > (long) i * size.failed() / pickles.size();
      scenario(i, pickles.get(i), fails);
    }
    message(Envelope.of(new TestRunFinished(null, size.failed() == 0, at(20_000), null, null)));
    attach(new RunEnd(BEGAN.plusSeconds(20), RunEnd.How.COMPLETE, "all was run"), null, null);
  }

  private void scenario(int number, Pickle pickle, boolean fails) {
    List<TestStep> steps =
        pickle.getSteps().stream()
            .map(step -> new TestStep(null, id(), step.getId(), List.of(id()), List.of()))
            .toList();
    TestCase testCase = new TestCase(id(), pickle.getId(), steps, null);
    String started = id();
    message(Envelope.of(testCase));
    message(
        Envelope.of(new TestCaseStarted(0L, started, testCase.getId(), "worker-1", at(number))));
    boolean failed = false;
    for (int i = 0; i < steps.size(); i++) {
      String step = steps.get(i).getId();
      message(Envelope.of(new TestStepStarted(started, step, at(number))));
      if (pickle.getSteps().get(i).getText().startsWith("the caller")) {
        SyntheticEvidence.of(random, number, BEGAN, size.randomBytes())
            .forEach(seen -> attach(seen, started, step));
      }
      boolean failsHere = fails && i == FAILING_STEP;
      message(
          Envelope.of(
              new TestStepFinished(
                  started, step, failsHere ? failure(number) : passed(failed), at(number))));
      failed |= failsHere;
    }
    message(Envelope.of(new TestCaseFinished(started, at(number + 60), false)));
  }

  private TestStepResult passed(boolean failedBefore) {
    return new TestStepResult(
        new Duration(0L, failedBefore ? 0L : (long) random.nextInt(20_000_000)),
        null,
        failedBefore ? TestStepResultStatus.SKIPPED : TestStepResultStatus.PASSED,
        null);
  }

  /** One of ten causes. */
  private static TestStepResult failure(int number) {
    String message = "expected: completed\n but was: failed by cause " + number % 10;
    String trace =
        "org.opentest4j.AssertionFailedError: "
            + message
            + "\n\tat dev.tollgate.steps.A.b(A.java:1)";
    return new TestStepResult(
        new Duration(0L, 5_000_000L),
        trace,
        TestStepResultStatus.FAILED,
        new Exception("org.opentest4j.AssertionFailedError", message, trace));
  }

  private static List<String> places(List<Envelope> parsed, List<Pickle> pickles) {
    Map<String, Long> lines = new HashMap<>();
    parsed.stream()
        .flatMap(message -> message.getGherkinDocument().stream())
        .flatMap((GherkinDocument document) -> document.getFeature().stream())
        .flatMap(feature -> feature.getChildren().stream())
        .flatMap(child -> child.getScenario().stream())
        .forEach(scenario -> lines.put(scenario.getId(), scenario.getLocation().getLine()));
    return pickles.stream()
        .map(pickle -> pickle.getUri() + ':' + lines.get(pickle.getAstNodeIds().get(0)))
        .toList();
  }

  private static RunInfo info() {
    return new RunInfo(
        "synthetic",
        BEGAN,
        "all",
        "./tollgate run",
        null,
        "0.1.0",
        null,
        List.of(new RunInfo.Accepted("synthetic", "reference", "1.0", null)),
        new Machine("Linux amd64", "synthetic", 2, "17"));
  }

  private static Envelope meta() {
    Product product = new Product("synthetic", "1.0");
    return Envelope.of(new Meta("30.1.0", product, product, product, product, null));
  }

  private StepDefinition stepDefinition(int number) {
    return new StepDefinition(
        id(),
        new StepDefinitionPattern(
            "a step with {int} of them, number " + number % 145,
            StepDefinitionPatternType.CUCUMBER_EXPRESSION),
        new SourceReference(
            null,
            new JavaMethod("dev.tollgate.steps.SyntheticSteps", "step" + number, List.of("int")),
            null,
            null));
  }

  private void attach(
      Evidence evidence, @Nullable String testCaseStartedId, @Nullable String testStepId) {
    message(AttachedEvidence.message(evidence, testCaseStartedId, testStepId, at(0)));
  }

  private void message(Envelope message) {
    try {
      StringWriter line = new StringWriter();
      serializer.writeValue(line, message);
      out.write(line.toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String id() {
    return SyntheticEvidence.uuid(random);
  }

  private static Timestamp at(int millis) {
    return Convertor.toMessage(BEGAN.plusMillis(millis));
  }
}

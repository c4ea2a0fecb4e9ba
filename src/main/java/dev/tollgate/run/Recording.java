package dev.tollgate.run;

import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.EvidenceJson;
import dev.tollgate.evidence.Masking;
import dev.tollgate.evidence.Plan;
import dev.tollgate.evidence.Recorder;
import dev.tollgate.evidence.RunEnd;
import dev.tollgate.evidence.Written;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.AttachmentContentEncoding;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Timestamp;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The record while it is written: Cucumber's messages, and the evidence as attachments among them,
 * each line on disk at the moment that it is seen. A run that is killed leaves all of it but the
 * line that was being written.
 *
 * <p>Cucumber makes its plugins by class name, so that {@link RecordPlugin} has one way only to
 * find the recording that it belongs to: {@link #current()}.
 */
public final class Recording implements Recorder, AutoCloseable {
  private static final AtomicReference<Recording> CURRENT = new AtomicReference<>();
  private static final AtomicReference<Plan> PLANNED = new AtomicReference<>();

  private final Serializer serializer = new Serializer();
  private final MessageMasking messages;
  private final UndefinedSteps undefined;
  private final RecordedUris uris = RecordedUris.ofWorkingDirectory();
  private final OutputStream out;
  private final Path path;
  private final List<RunObserver> observers;
  private final Map<String, String> startedIds = new HashMap<>();
  private final Map<String, String> runningSteps = new HashMap<>();
  private @Nullable String testRunStartedId;
  private Written written = Written.NOTHING;
  private boolean hasPlan;
  private boolean logLinesOnly;
  private boolean closed;
  private @Nullable IOException trouble;

  private Recording(
      Path path, List<String> secrets, UnaryOperator<String> instead, List<RunObserver> observers)
      throws IOException {
    this.messages = new MessageMasking(new Masking(secrets));
    this.undefined = new UndefinedSteps(instead);
    Files.createDirectories(path.toAbsolutePath().getParent());
    this.path = path;
    this.out = new BufferedOutputStream(Files.newOutputStream(path));
    this.observers = List.copyOf(observers);
  }

  /**
   * Begins a record, and makes it the one that the run in this process writes.
   *
   * @param secrets names of headers and fields that are masked in what messages say, besides the
   *     usual ones
   * @param instead what to write in place of a step that nobody wrote
   * @throws IOException when the file cannot be made
   * @throws IllegalStateException when a run in this process writes one already
   */
  public static Recording open(
      Path path, List<String> secrets, UnaryOperator<String> instead, List<RunObserver> observers)
      throws IOException {
    Recording recording = new Recording(path, secrets, instead, observers);
    if (!CURRENT.compareAndSet(null, recording)) {
      recording.out.close();
      throw new IllegalStateException("A run in this process writes a record already");
    }
    return recording;
  }

  /**
   * Records the plan of whoever launches this run: Maven's, or an editor's, that began before the
   * record did.
   */
  public void adoptPlan() {
    Plan planned = PLANNED.get();
    if (planned != null) {
      record(planned);
    }
  }

  static Optional<Recording> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * The plan of the run that begins, as whoever launches it sees it. It may be known before the
   * record is there; and the one that our own runner made, which knows more, goes first.
   */
  static void planned(Plan plan) {
    current()
        .ifPresentOrElse(
            r -> {
              if (!r.hasPlan) {
                r.record(plan);
              }
            },
            () -> PLANNED.set(plan));
  }

  @Override
  public synchronized void record(String testCaseId, Evidence evidence) {
    if (logLinesOnly && !isLogLine(evidence)) {
      return;
    }
    String startedId = startedIds.get(testCaseId);
    attach(
        evidence,
        startedId,
        startedId == null ? null : runningSteps.get(startedId),
        startedId == null ? testRunStartedId : null);
  }

  @Override
  public synchronized void record(Evidence evidence) {
    if (logLinesOnly && !isLogLine(evidence)) {
      return;
    }
    attach(evidence, null, null, testRunStartedId);
    if (evidence instanceof Plan plan) {
      hasPlan = true;
      observers.forEach(o -> o.planned(plan));
    }
  }

  private static boolean isLogLine(Evidence evidence) {
    return evidence instanceof Event event && event.kind() == Event.Kind.LOG;
  }

  private void attach(
      Evidence evidence,
      @Nullable String testCaseStartedId,
      @Nullable String testStepId,
      @Nullable String runId) {
    Instant now = Instant.now();
    write(
        Envelope.of(
            new Attachment(
                EvidenceJson.write(evidence),
                AttachmentContentEncoding.IDENTITY,
                null,
                EvidenceJson.mediaType(evidence.getClass()),
                null,
                testCaseStartedId,
                testStepId,
                null,
                runId,
                null,
                new Timestamp(now.getEpochSecond(), (long) now.getNano()))));
    if (!closed) {
      observers.forEach(o -> o.evidence(testCaseStartedId, evidence));
    }
  }

  /** One of Cucumber's messages. */
  synchronized void message(Envelope envelope) {
    envelope.getTestRunStarted().ifPresent(s -> testRunStartedId = s.getId().orElse(null));
    envelope.getTestCaseStarted().ifPresent(s -> startedIds.put(s.getTestCaseId(), s.getId()));
    envelope
        .getTestStepStarted()
        .ifPresent(s -> runningSteps.put(s.getTestCaseStartedId(), s.getTestStepId()));
    envelope.getTestStepFinished().ifPresent(s -> runningSteps.remove(s.getTestCaseStartedId()));
    // What is said of a step is made of what is left of it when its secrets are masked.
    Envelope masked = undefined.answer(messages.mask(envelope));
    write(masked);
    if (!closed) {
      observers.forEach(o -> o.message(masked));
    }
  }

  private void write(Envelope envelope) {
    if (closed || trouble != null) {
      return;
    }
    try {
      StringWriter line = new StringWriter();
      serializer.writeValue(line, envelope);
      // With a question mark for half a character, as a service may log it: a writer of Files would
      // give up, and with it the record.
      byte[] bytes = uris.shorten(line.toString()).getBytes(StandardCharsets.UTF_8);
      out.write(bytes);
      out.write('\n');
      out.flush();
      written = written.plus(Written.checksumOf(bytes));
    } catch (IOException e) {
      trouble = e;
    }
  }

  /** All was run: what still gets in is what the targets had printed, and print as they stop. */
  public synchronized void onlyLogLines() {
    logLinesOnly = true;
  }

  /** Ends the record; nothing that comes later gets in. */
  public synchronized void end(RunEnd end) {
    attach(end.of(written), null, null, testRunStartedId);
    closed = true;
  }

  /** Ends it and leaves nothing: the run could not be made. */
  public synchronized void discard() throws IOException {
    close();
    Files.deleteIfExists(path);
  }

  public Path path() {
    return path;
  }

  /**
   * Closes the file.
   *
   * @throws UncheckedIOException when something could not be written: the record is not whole
   */
  @Override
  public synchronized void close() {
    CURRENT.compareAndSet(this, null);
    closed = true;
    try {
      out.close();
    } catch (IOException e) {
      trouble = trouble == null ? e : trouble;
    }
    if (trouble != null) {
      throw new UncheckedIOException("The record " + path + " is not whole", trouble);
    }
  }
}

package dev.tollgate.world;

import dev.tollgate.evidence.Event;
import dev.tollgate.stub.Answer;
import dev.tollgate.stub.CallFilter;
import dev.tollgate.stub.Effect;
import dev.tollgate.system.Dependency;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How this scenario's dependencies behave. */
public final class Dependencies {
  public static final int ALWAYS = Integer.MAX_VALUE;

  private final World world;
  private final Values values;
  private final SystemFiles files;
  private final Set<String> refusing = new LinkedHashSet<>();

  public Dependencies(World world, Values values, SystemFiles files) {
    this.world = world;
    this.values = values;
    this.files = files;
  }

  /**
   * Tells a dependency what to do with the calls that are meant.
   *
   * @throws IllegalArgumentException when the system has no such dependency, or it is shared and
   *     others use it now
   */
  public void tell(String dependency, CallFilter calls, Effect effect, int times, String words) {
    Dependency declared = world.system().description().dependencies().get(dependency);
    if (declared != null && declared.shared()) {
      demandAlone(dependency, "is shared by all scenarios");
    }
    String told = world.masked().text(words);
    world.stubs().tell(dependency, calls.filled(values::fill), effect, times, "told: " + told);
    noteTold(dependency, told);
  }

  /**
   * Tells a dependency to answer calls with a body.
   *
   * @param body in JSON, with {@code ${...}} of what is kept, or of the call
   * @param words which calls, for people; empty for all
   */
  public void answerJson(
      String dependency, CallFilter calls, int status, String body, int times, String words) {
    tell(
        dependency,
        calls,
        Effect.answer(Answer.json(status, values.fillAnswer(body, "application/json"))),
        times,
        "answers " + status + words + " with a body");
  }

  /** The same with a text. */
  public void answerText(
      String dependency, CallFilter calls, int status, String body, String words) {
    tell(
        dependency,
        calls,
        Effect.answer(Answer.text(status, values.fillAnswer(body, "text/plain"))),
        ALWAYS,
        "answers " + status + words + " with a body");
  }

  /** The same with a file of the system's folder; {@code ${...}} in a text of it is filled. */
  public void answerFile(
      String dependency, CallFilter calls, int status, String file, String words) {
    String type = SystemFiles.type(file);
    byte[] content = files.read(file);
    boolean text = type.contains("json") || type.contains("xml") || type.startsWith("text/");
    byte[] body =
        text
            ? values
                .fillAnswer(new String(content, StandardCharsets.UTF_8), type)
                .getBytes(StandardCharsets.UTF_8)
            : content;
    tell(
        dependency,
        calls,
        Effect.answer(new Answer(status, Map.of("Content-Type", type), body)),
        ALWAYS,
        "answers " + status + words + " with the file " + file);
  }

  /** Tells a dependency to fail calls that are so. */
  public void fail(String dependency, Failure failure, CallLike like, int times, String words) {
    tell(dependency, such(like), failure.effect(), times, failure.words() + words);
  }

  /** The calls that are so, as what is kept by now has it. */
  public CallFilter such(CallLike like) {
    return like.filter(values::fill);
  }

  /** From now on the dependency's answers have this header too. */
  public void header(String dependency, String name, String value) {
    world.stubs().header(dependency, name, values.fill(value));
    noteTold(dependency, "answers with the header " + name);
  }

  private void noteTold(String dependency, String what) {
    world.note(Event.Kind.TOLD, dependency + " " + what, Map.of(Event.TOLD_DEPENDENCY, dependency));
  }

  /** Closes the dependency's port until the scenario ends. */
  public void refuse(String dependency) {
    demandAlone(dependency, "refuses connections before anybody can tell whose they are");
    world.system().stubs().refuse(dependency);
    refusing.add(dependency);
    world.note(Event.Kind.TOLD, dependency + " refuses connections");
  }

  /** The dependency is as it was before it was told anything. */
  public void recover(String dependency) {
    world.stubs().recover(dependency);
    if (refusing.remove(dependency)) {
      world.system().stubs().listen(dependency);
    }
    world.note(Event.Kind.TOLD, dependency + " is well again");
  }

  /** Opens the ports that this scenario closed. */
  public void restore() {
    Set.copyOf(refusing).forEach(this::recover);
  }

  private void demandAlone(String dependency, String why) {
    if (!world.alone()) {
      throw new IllegalArgumentException(
          "the dependency \"" + dependency + "\" " + why + ": tag this scenario @alone");
    }
  }
}

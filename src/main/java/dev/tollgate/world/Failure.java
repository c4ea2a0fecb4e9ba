package dev.tollgate.world;

import dev.tollgate.stub.Answer;
import dev.tollgate.stub.Effect;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dependency does other than usual, in the words of a scenario: {@code answers 503}, {@code
 * answers after 2 s}, {@code never answers}, {@code answers garbage}, {@code sends what is no
 * HTTP}, {@code resets the connection}, {@code breaks off its answer}, {@code loses its answer}.
 */
public record Failure(String words, Effect effect) {
  /** The words, as a regular expression for a step. */
  public static final String WORDS =
      "answers \\d{3}|answers after \\d+ (?:ms|s)|never answers|answers garbage|sends what is no HTTP"
          + "|resets the connection|breaks off its answer|loses its answer";

  private static final Pattern STATUS = Pattern.compile("answers (\\d{3})");
  private static final int FIRST_FAILURE = 400;
  private static final Pattern LATE = Pattern.compile("answers after (\\d+ (?:ms|s))");

  /** Longer than any caller of a service waits. */
  private static final Duration NEVER = Duration.ofSeconds(60);

  public static Failure of(String words) {
    return new Failure(words, effect(words));
  }

  private static Effect effect(String words) {
    Matcher status = STATUS.matcher(words);
    if (status.matches()) {
      int code = Integer.parseInt(status.group(1));
      // What is no failure says none.
      return Effect.answer(
          Answer.json(code, code < FIRST_FAILURE ? "{}" : "{\"error\":\"told to fail\"}"));
    }
    Matcher late = LATE.matcher(words);
    if (late.matches()) {
      return Effect.late(dev.tollgate.system.TimeLimit.of(late.group(1)).duration());
    }
    return switch (words) {
      case "never answers" -> new Effect(Effect.Kind.SILENT, null, NEVER);
      case "answers garbage" ->
          Effect.answer(Answer.json(200, "<html>this is not the answer you look for"));
      case "sends what is no HTTP" -> Effect.of(Effect.Kind.NOT_HTTP);
      case "resets the connection" -> Effect.of(Effect.Kind.RESET);
      case "breaks off its answer" -> Effect.of(Effect.Kind.CUT_OFF);
      case "loses its answer" -> Effect.of(Effect.Kind.LOSE_ANSWER);
      default -> throw new IllegalArgumentException("no failure: " + words);
    };
  }
}

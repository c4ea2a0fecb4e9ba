package dev.tollgate;

import dev.tollgate.vocabulary.Vocabulary;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What to write in place of a step that nobody wrote. The glue is read when it is first asked for,
 * and once: a run whose steps are all there does not pay for it.
 */
final class StepsInstead implements UnaryOperator<String> {
  private @Nullable Vocabulary vocabulary;

  @Override
  public synchronized String apply(String text) {
    Vocabulary known = vocabulary == null ? Vocabulary.of(RunCommand.GLUE) : vocabulary;
    vocabulary = known;
    return known.instead(text);
  }
}

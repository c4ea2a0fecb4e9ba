package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.function.UnaryOperator;

/** Answers, of which those to what was processed are rewritten. */
final class RewrittenSuccess extends Answers {
  private final UnaryOperator<Answer> rewrite;

  RewrittenSuccess(UnaryOperator<Answer> rewrite) {
    this.rewrite = rewrite;
  }

  @Override
  Answer done(Job job, List<GroupResult> results, long millis) {
    return rewrite.apply(super.done(job, results, millis));
  }
}

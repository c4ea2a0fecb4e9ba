package dev.tollgate.reference.createproducts;

import java.util.function.UnaryOperator;

/** Answers, of which those to one kind of refusal are rewritten. */
final class RewrittenAnswers extends Answers {
  private final Refusal.Kind kind;
  private final UnaryOperator<Answer> rewrite;

  RewrittenAnswers(Refusal.Kind kind, UnaryOperator<Answer> rewrite) {
    this.kind = kind;
    this.rewrite = rewrite;
  }

  @Override
  Answer refused(Refusal refusal) {
    Answer right = super.refused(refusal);
    return refusal.kind() == kind ? rewrite.apply(right) : right;
  }
}

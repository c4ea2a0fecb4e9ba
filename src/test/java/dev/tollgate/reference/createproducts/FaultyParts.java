package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parts of which single ones can be swapped; a swap is given the right one, to lean on. */
final class FaultyParts extends FaultyWork {
  private UnaryOperator<Authentication> authentication = UnaryOperator.identity();
  private UnaryOperator<KeySet> keySet = UnaryOperator.identity();
  private UnaryOperator<Signatures> signatures = UnaryOperator.identity();
  private UnaryOperator<ClaimRules> claimRules = UnaryOperator.identity();
  private UnaryOperator<TenantCheck> tenantCheck = UnaryOperator.identity();
  private UnaryOperator<Reading> reading = UnaryOperator.identity();
  private UnaryOperator<Charging> charging = UnaryOperator.identity();
  private UnaryOperator<Refunds> refunds = UnaryOperator.identity();
  private UnaryOperator<AnswerWriter> answerWriter = UnaryOperator.identity();
  private @Nullable Function<Parts, Stages> stages;
  private @Nullable Answers answers;
  private @Nullable Limits limits;

  FaultyParts(Settings settings, PrintStream out) {
    super(settings, out);
  }

  final void swapAuthentication(UnaryOperator<Authentication> swap) {
    authentication = swap;
  }

  final void swapKeySet(UnaryOperator<KeySet> swap) {
    keySet = swap;
  }

  final void swapSignatures(UnaryOperator<Signatures> swap) {
    signatures = swap;
  }

  final void swapClaimRules(UnaryOperator<ClaimRules> swap) {
    claimRules = swap;
  }

  final void swapTenantCheck(UnaryOperator<TenantCheck> swap) {
    tenantCheck = swap;
  }

  final void swapReading(UnaryOperator<Reading> swap) {
    reading = swap;
  }

  final void swapCharging(UnaryOperator<Charging> swap) {
    charging = swap;
  }

  final void swapRefunds(UnaryOperator<Refunds> swap) {
    refunds = swap;
  }

  final void swapAnswerWriter(UnaryOperator<AnswerWriter> swap) {
    answerWriter = swap;
  }

  void swapStages(Function<Parts, Stages> swap) {
    stages = swap;
  }

  void swapAnswers(Answers swap) {
    answers = swap;
  }

  void swapLimits(Limits swap) {
    limits = swap;
  }

  @Override
  Stages stages() {
    return stages == null ? super.stages() : stages.apply(this);
  }

  @Override
  Answers answers() {
    return answers == null ? super.answers() : answers;
  }

  @Override
  Limits limits() {
    return limits == null ? super.limits() : limits;
  }

  @Override
  final Authentication authentication() {
    return authentication.apply(super.authentication());
  }

  @Override
  final KeySet keySet() {
    return keySet.apply(super.keySet());
  }

  @Override
  final Signatures signatures() {
    return signatures.apply(super.signatures());
  }

  @Override
  final ClaimRules claimRules() {
    return claimRules.apply(super.claimRules());
  }

  @Override
  final TenantCheck tenantCheck() {
    return tenantCheck.apply(super.tenantCheck());
  }

  @Override
  final Reading reading() {
    return reading.apply(super.reading());
  }

  @Override
  final Charging charging() {
    return charging.apply(super.charging());
  }

  @Override
  final Refunds refunds() {
    return refunds.apply(super.refunds());
  }

  @Override
  final AnswerWriter answerWriter() {
    return answerWriter.apply(super.answerWriter());
  }
}

package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parts of which single ones can be swapped; a swap is given the right one, to lean on. */
final class FaultyParts extends Parts {
  private @Nullable Function<Parts, Stages> stages;
  private @Nullable Answers answers;
  private UnaryOperator<Authentication> authentication = UnaryOperator.identity();
  private UnaryOperator<Signatures> signatures = UnaryOperator.identity();
  private UnaryOperator<ClaimRules> claimRules = UnaryOperator.identity();
  private UnaryOperator<TenantCheck> tenantCheck = UnaryOperator.identity();
  private UnaryOperator<Charging> charging = UnaryOperator.identity();
  private UnaryOperator<Refunds> refunds = UnaryOperator.identity();
  private UnaryOperator<Credits> credits = UnaryOperator.identity();
  private UnaryOperator<Credits> creditsOnce = UnaryOperator.identity();
  private UnaryOperator<Processing> processing = UnaryOperator.identity();
  private UnaryOperator<ObjectStore> objectStore = UnaryOperator.identity();
  private UnaryOperator<Catalogue> catalogue = UnaryOperator.identity();

  FaultyParts(Settings settings, PrintStream out) {
    super(settings, out);
  }

  void swapStages(Function<Parts, Stages> swap) {
    stages = swap;
  }

  void swapAnswers(Answers swap) {
    answers = swap;
  }

  void swapAuthentication(UnaryOperator<Authentication> swap) {
    authentication = swap;
  }

  void swapSignatures(UnaryOperator<Signatures> swap) {
    signatures = swap;
  }

  void swapClaimRules(UnaryOperator<ClaimRules> swap) {
    claimRules = swap;
  }

  void swapTenantCheck(UnaryOperator<TenantCheck> swap) {
    tenantCheck = swap;
  }

  void swapCharging(UnaryOperator<Charging> swap) {
    charging = swap;
  }

  void swapRefunds(UnaryOperator<Refunds> swap) {
    refunds = swap;
  }

  void swapCredits(UnaryOperator<Credits> swap) {
    credits = swap;
  }

  /** Credits without their retries. */
  void swapCreditsOnce(UnaryOperator<Credits> swap) {
    creditsOnce = swap;
  }

  void swapProcessing(UnaryOperator<Processing> swap) {
    processing = swap;
  }

  void swapObjectStore(UnaryOperator<ObjectStore> swap) {
    objectStore = swap;
  }

  void swapCatalogue(UnaryOperator<Catalogue> swap) {
    catalogue = swap;
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
  Authentication authentication() {
    return authentication.apply(super.authentication());
  }

  @Override
  Signatures signatures() {
    return signatures.apply(super.signatures());
  }

  @Override
  ClaimRules claimRules() {
    return claimRules.apply(super.claimRules());
  }

  @Override
  TenantCheck tenantCheck() {
    return tenantCheck.apply(super.tenantCheck());
  }

  @Override
  Charging charging() {
    return charging.apply(super.charging());
  }

  @Override
  Refunds refunds() {
    return refunds.apply(super.refunds());
  }

  @Override
  Credits credits() {
    return credits.apply(super.credits());
  }

  @Override
  Credits creditsOnce() {
    return creditsOnce.apply(super.creditsOnce());
  }

  @Override
  Processing processing() {
    return processing.apply(super.processing());
  }

  @Override
  ObjectStore objectStore() {
    return objectStore.apply(super.objectStore());
  }

  @Override
  Catalogue catalogue() {
    return catalogue.apply(super.catalogue());
  }
}

package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parts of which those can be swapped that do the work and watch it. */
class FaultyWork extends Parts {
  private final PrintStream out;
  private UnaryOperator<Calls> calls = UnaryOperator.identity();
  private UnaryOperator<Credits> creditsOnce = UnaryOperator.identity();
  private UnaryOperator<Credits> credits = UnaryOperator.identity();
  private UnaryOperator<Processing> processing = UnaryOperator.identity();
  private UnaryOperator<GroupProcessing> groupProcessing = UnaryOperator.identity();
  private UnaryOperator<ImageProcessor> imageProcessor = UnaryOperator.identity();
  private UnaryOperator<ObjectStore> objectStore = UnaryOperator.identity();
  private UnaryOperator<Catalogue> catalogue = UnaryOperator.identity();
  private @Nullable Metrics metrics;
  private UnaryOperator<LogLines> lines = UnaryOperator.identity();

  FaultyWork(Settings settings, PrintStream out) {
    super(settings, out);
    this.out = out;
  }

  final PrintStream out() {
    return out;
  }

  final void swapCalls(UnaryOperator<Calls> swap) {
    calls = swap;
  }

  /** Credits without their retries. */
  final void swapCreditsOnce(UnaryOperator<Credits> swap) {
    creditsOnce = swap;
  }

  final void swapCredits(UnaryOperator<Credits> swap) {
    credits = swap;
  }

  final void swapProcessing(UnaryOperator<Processing> swap) {
    processing = swap;
  }

  final void swapGroupProcessing(UnaryOperator<GroupProcessing> swap) {
    groupProcessing = swap;
  }

  final void swapImageProcessor(UnaryOperator<ImageProcessor> swap) {
    imageProcessor = swap;
  }

  final void swapObjectStore(UnaryOperator<ObjectStore> swap) {
    objectStore = swap;
  }

  final void swapCatalogue(UnaryOperator<Catalogue> swap) {
    catalogue = swap;
  }

  final void swapMetrics(Metrics swap) {
    metrics = swap;
  }

  final void swapLines(UnaryOperator<LogLines> swap) {
    lines = swap;
  }

  @Override
  final Calls calls() {
    return calls.apply(super.calls());
  }

  @Override
  final Credits creditsOnce() {
    return creditsOnce.apply(super.creditsOnce());
  }

  @Override
  final Credits credits() {
    return credits.apply(super.credits());
  }

  @Override
  final Processing processing() {
    return processing.apply(super.processing());
  }

  @Override
  final GroupProcessing groupProcessing() {
    return groupProcessing.apply(super.groupProcessing());
  }

  @Override
  final ImageProcessor imageProcessor() {
    return imageProcessor.apply(super.imageProcessor());
  }

  @Override
  final ObjectStore objectStore() {
    return objectStore.apply(super.objectStore());
  }

  @Override
  final Catalogue catalogue() {
    return catalogue.apply(super.catalogue());
  }

  @Override
  final Metrics metrics() {
    return metrics == null ? super.metrics() : metrics;
  }

  @Override
  final LogLines lines() {
    return lines.apply(super.lines());
  }
}

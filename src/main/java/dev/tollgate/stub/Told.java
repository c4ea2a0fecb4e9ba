package dev.tollgate.stub;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a scenario told a dependency to do, and how often it still will. */
final class Told {
  private final String dependency;
  private final CallFilter calls;
  private final Effect effect;
  private final AtomicInteger left;
  private final String words;

  /**
   * @param times how many calls it holds for
   * @param words the same for people
   */
  Told(String dependency, CallFilter calls, Effect effect, int times, String words) {
    this.dependency = dependency;
    this.calls = calls;
    this.effect = effect;
    this.left = new AtomicInteger(times);
    this.words = words;
  }

  /** Whether it holds for this call; if so, it has been used once more. */
  boolean takes(StubCall call) {
    return dependency.equals(call.dependency())
        && calls.matches(call)
        && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  boolean isFor(String name) {
    return dependency.equals(name);
  }

  /** As the calls that are meant have it; null when it may be any. */
  @Nullable String path() {
    return calls.path();
  }

  Effect effect() {
    return effect;
  }

  String words() {
    return words;
  }
}

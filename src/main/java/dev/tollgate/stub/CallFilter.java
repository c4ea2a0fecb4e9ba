package dev.tollgate.stub;

import dev.tollgate.evidence.Request;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are meant.
 *
 * @param method null for any
 * @param path a {@link PathPattern}; null for any
 * @param containsOneOf texts of which the address or the body has to hold one; empty for any
 * @param such what else a call has to be, as it came
 */
public record CallFilter(
    @Nullable String method,
    @Nullable String path,
    List<String> containsOneOf,
    Predicate<Request> such) {
  public static final CallFilter ANY = new CallFilter(null, null, List.of(), call -> true);

  public CallFilter {
    containsOneOf = List.copyOf(containsOneOf);
  }

  public static CallFilter to(String method, String path) {
    return new CallFilter(method, path, List.of(), call -> true);
  }

  /** Calls that speak of one of these texts. */
  public static CallFilter about(List<String> texts) {
    return new CallFilter(null, null, texts, call -> true);
  }

  /** Calls that are so, as they came. */
  public static CallFilter such(Predicate<Request> such) {
    return new CallFilter(null, null, List.of(), such);
  }

  /** The same, what stands open in its texts filled. */
  public CallFilter filled(UnaryOperator<String> fill) {
    return new CallFilter(
        method,
        path == null ? null : fill.apply(path),
        containsOneOf.stream().map(fill).toList(),
        such);
  }

  boolean matches(StubCall call) {
    return (method == null || method.equals(call.method()))
        && (path == null || new PathPattern(path).matches(call.path()))
        && (containsOneOf.isEmpty() || speaksOfOne(call))
        && such.test(call.asItCame());
  }

  private boolean speaksOfOne(StubCall call) {
    String body = call.text();
    return containsOneOf.stream().anyMatch(t -> call.uri().contains(t) || body.contains(t));
  }
}

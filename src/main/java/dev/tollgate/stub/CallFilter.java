package dev.tollgate.stub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are meant.
 *
 * @param method null for any
 * @param path a {@link PathPattern}; null for any
 * @param containsOneOf texts of which the address or the body has to hold one; empty for any
 */
public record CallFilter(
    @Nullable String method, @Nullable String path, List<String> containsOneOf) {
  public static final CallFilter ANY = new CallFilter(null, null, List.of());

  public CallFilter {
    containsOneOf = List.copyOf(containsOneOf);
  }

  public static CallFilter to(String method, String path) {
    return new CallFilter(method, path, List.of());
  }

  /** Calls that speak of one of these texts. */
  public static CallFilter about(List<String> texts) {
    return new CallFilter(null, null, texts);
  }

  boolean matches(StubCall call) {
    return (method == null || method.equals(call.method()))
        && (path == null || new PathPattern(path).matches(call.path()))
        && (containsOneOf.isEmpty() || speaksOfOne(call));
  }

  private boolean speaksOfOne(StubCall call) {
    String body = call.text();
    return containsOneOf.stream().anyMatch(t -> call.uri().contains(t) || body.contains(t));
  }
}

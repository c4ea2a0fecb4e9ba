package dev.tollgate.record;

import io.cucumber.messages.types.Hook;
import io.cucumber.messages.types.HookType;
import java.util.HashMap;
import java.util.Map;

/** The hooks that a record names, by id. */
final class Hooks {
  private final Map<String, Hook> hooks = new HashMap<>();

  void add(Hook hook) {
    hooks.put(hook.getId(), hook);
  }

  /** What it is annotated with: {@code Before}. */
  String kindOf(String id) {
    Hook hook = hooks.get(id);
    return hook == null ? "Hook" : hook.getType().map(Hooks::kind).orElse("Hook");
  }

  /** Its own name, or {@code Shop.open}. */
  String nameOf(String id) {
    Hook hook = hooks.get(id);
    if (hook == null) {
      return "of unknown name";
    }
    return hook.getName()
        .orElseGet(
            () ->
                hook.getSourceReference()
                    .getJavaMethod()
                    .map(
                        method ->
                            method.getClassName().replaceAll(".*\\.", "")
                                + '.'
                                + method.getMethodName())
                    .orElse("without a name"));
  }

  private static String kind(HookType type) {
    return switch (type) {
      case BEFORE_TEST_RUN -> "BeforeAll";
      case AFTER_TEST_RUN -> "AfterAll";
      case BEFORE_TEST_CASE -> "Before";
      case AFTER_TEST_CASE -> "After";
      case BEFORE_TEST_STEP -> "BeforeStep";
      case AFTER_TEST_STEP -> "AfterStep";
    };
  }
}

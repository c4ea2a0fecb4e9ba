package dev.tollgate.record;

import io.cucumber.messages.types.Hook;
import io.cucumber.messages.types.HookType;
import io.cucumber.messages.types.JavaMethod;
import java.util.HashMap;
import java.util.Map;

/** The hooks that a record names, by id. */
final class Hooks {
  private static final String OUR_OWN = "dev.tollgate.steps.";

  private final Map<String, Hook> hooks = new HashMap<>();

  void add(Hook hook) {
    hooks.put(hook.getId(), hook);
  }

  /** What it is annotated with: {@code Before}. */
  String kindOf(String id) {
    Hook hook = hooks.get(id);
    return hook == null ? "Hook" : hook.getType().map(Hooks::kind).orElse("Hook");
  }

  /**
   * Its own name, or {@code Shop.open}. Those of Tollgate are around every scenario, and who writes
   * one does not know what they are called in here.
   */
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
                    .map(Hooks::nameOf)
                    .orElse("without a name"));
  }

  private static String nameOf(JavaMethod method) {
    return method.getClassName().startsWith(OUR_OWN)
        ? "the scenario's steps"
        : method.getClassName().replaceAll(".*\\.", "") + '.' + method.getMethodName();
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

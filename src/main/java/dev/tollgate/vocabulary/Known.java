package dev.tollgate.vocabulary;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step with what it takes to match a line. */
record Known(StepDefinition step, Expression expression, Template template) {
  boolean matches(String text) {
    return expression.getRegexp().matcher(text).find();
  }

  List<Filled> filled(String text) {
    @Nullable List<Argument<?>> found = expression.match(text);
    return found == null ? List.of() : found.stream().map(Known::filled).toList();
  }

  private static Filled filled(Argument<?> argument) {
    Object value = argument.getValue();
    String words =
        value instanceof String[] parts
            ? Stream.of(parts).filter(Objects::nonNull).findFirst().orElse("")
            : String.valueOf(value);
    return new Filled(argument.getParameterType().getName(), words);
  }
}

package dev.tollgate.vocabulary;

import io.cucumber.cucumberexpressions.Expression;

/** A step with what it takes to match a line. */
record Known(StepDefinition step, Expression expression, Template template) {
  boolean matches(String text) {
    return expression.getRegexp().matcher(text).find();
  }
}

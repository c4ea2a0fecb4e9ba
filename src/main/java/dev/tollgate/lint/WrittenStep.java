package dev.tollgate.lint;

import dev.tollgate.vocabulary.StepDefinition.Takes;

/**
 * A line of a scenario.
 *
 * @param text without the keyword, an example's values in it
 * @param outcome whether it says what must come out; a {@code *} may
 * @param below what stands below it
 */
record WrittenStep(int line, String text, boolean outcome, Takes below) {}

/** Gherkin glue: one class a subject; a step translates, it does not decide. */
@NullMarked
package dev.tollgate.steps;

import org.jspecify.annotations.NullMarked;

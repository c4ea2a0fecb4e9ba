/** Steps for the tests of what is found wrong with steps. */
@org.jspecify.annotations.NullMarked
package dev.tollgate.lint.glue;

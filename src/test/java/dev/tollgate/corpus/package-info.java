/** Runs that are known to be bad, and some that are known to be good. */
@org.jspecify.annotations.NullMarked
package dev.tollgate.corpus;

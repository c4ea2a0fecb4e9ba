/**
 * What the harness costs: the suite's wall time, and its CPU time beside that of plain Cucumber on
 * the same requests. Run by hand with {@code benchmarks/suite}.
 */
@NullMarked
package dev.tollgate.benchmark;

import org.jspecify.annotations.NullMarked;

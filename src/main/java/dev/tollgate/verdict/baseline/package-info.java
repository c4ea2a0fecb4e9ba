/** The figures of runs: kept, written, read, and compared with each other. */
@NullMarked
package dev.tollgate.verdict.baseline;

import org.jspecify.annotations.NullMarked;

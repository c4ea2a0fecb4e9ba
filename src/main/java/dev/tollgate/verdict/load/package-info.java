/** What loads measured, read from a run and held against what it has to be. */
@NullMarked
package dev.tollgate.verdict.load;

import org.jspecify.annotations.NullMarked;

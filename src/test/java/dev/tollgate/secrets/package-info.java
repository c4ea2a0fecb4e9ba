/** Secrets that are planted in a run, and a scanner for them that knows nothing of the masking. */
@NullMarked
package dev.tollgate.secrets;

import org.jspecify.annotations.NullMarked;

/** Profiles of load, the engine that runs them, and what it measures. */
@NullMarked
package dev.tollgate.load;

import org.jspecify.annotations.NullMarked;

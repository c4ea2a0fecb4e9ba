/** One scenario's state, by constructor injection, and what all scenarios of a run share. */
@NullMarked
package dev.tollgate.world;

import org.jspecify.annotations.NullMarked;

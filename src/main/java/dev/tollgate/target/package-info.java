/** Launching, reaching and watching a target. */
@NullMarked
package dev.tollgate.target;

import org.jspecify.annotations.NullMarked;

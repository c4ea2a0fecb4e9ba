/** A run in which everything that can be said is an attack on the page that shows it. */
@NullMarked
package dev.tollgate.hostile;

import org.jspecify.annotations.NullMarked;

/** A system's first files: what {@code tollgate new} makes. */
@NullMarked
package dev.tollgate.draft;

import org.jspecify.annotations.NullMarked;

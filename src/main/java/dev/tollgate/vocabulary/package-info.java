/** The steps that there are: read from the glue, matched with a line, and the nearest to one. */
@NullMarked
package dev.tollgate.vocabulary;

import org.jspecify.annotations.NullMarked;

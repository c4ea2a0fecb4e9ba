/** What can be told from numbers that vary, and what cannot. Pure: it knows only numbers. */
@NullMarked
package dev.tollgate.statistics;

import org.jspecify.annotations.NullMarked;

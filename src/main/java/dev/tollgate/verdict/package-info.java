/** What a record amounts to: which items are proven, and whether that is a GO. */
@NullMarked
package dev.tollgate.verdict;

import org.jspecify.annotations.NullMarked;

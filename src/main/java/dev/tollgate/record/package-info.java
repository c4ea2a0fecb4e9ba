/** A run's message stream, or those of its shards, read into plain data. */
@NullMarked
package dev.tollgate.record;

import org.jspecify.annotations.NullMarked;

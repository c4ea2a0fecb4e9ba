/** What was seen on both sides of the system under test: plain values. */
@NullMarked
package dev.tollgate.evidence;

import org.jspecify.annotations.NullMarked;

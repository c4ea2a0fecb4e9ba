/** The files that describe a system under test, read and checked. */
@NullMarked
package dev.tollgate.system;

import org.jspecify.annotations.NullMarked;

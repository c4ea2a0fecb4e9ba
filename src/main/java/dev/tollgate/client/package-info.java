/** Requests to the target, captured. */
@NullMarked
package dev.tollgate.client;

import org.jspecify.annotations.NullMarked;

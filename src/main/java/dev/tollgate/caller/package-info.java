/**
 * The callers' tokens: minted, aged and tampered with, and the key set that tells the good ones.
 */
@NullMarked
package dev.tollgate.caller;

import org.jspecify.annotations.NullMarked;

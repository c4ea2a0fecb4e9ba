/**
 * The suite that the harness is compared with: the same feature files, Cucumber and REST Assured
 * against the same service, with nothing of the harness but the code that mints tokens.
 */
@NullMarked
package dev.tollgate.benchmark.plain;

import org.jspecify.annotations.NullMarked;

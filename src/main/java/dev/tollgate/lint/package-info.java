/** What is wrong with the files of systems, found without running anything. */
@NullMarked
package dev.tollgate.lint;

import org.jspecify.annotations.NullMarked;

/** What puts the rooms together, and the command line. */
@NullMarked
package dev.tollgate;

import org.jspecify.annotations.NullMarked;

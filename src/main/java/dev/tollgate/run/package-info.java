/**
 * Discovery and running of features on the JUnit Platform, the record that a run writes, and
 * progress.
 */
@NullMarked
package dev.tollgate.run;

import org.jspecify.annotations.NullMarked;

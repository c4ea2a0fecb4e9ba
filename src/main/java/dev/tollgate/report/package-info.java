/** What people and scripts read of a run: page, JSON, JUnit XML, ticked checklists, summary. */
@NullMarked
package dev.tollgate.report;

import org.jspecify.annotations.NullMarked;

/** A run as the results that Allure makes its report of. */
@NullMarked
package dev.tollgate.report.allure;

import org.jspecify.annotations.NullMarked;

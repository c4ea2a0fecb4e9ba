/** Headless browsers for the tests of what people see. */
@NullMarked
package dev.tollgate.browser;

import org.jspecify.annotations.NullMarked;

/** Steps in the words of the create-products checklist. */
@NullMarked
package dev.tollgate.steps.createproducts;

import org.jspecify.annotations.NullMarked;

/** What the scenarios of create-products speak of: product groups, jobs, charges and refunds. */
@NullMarked
package dev.tollgate.world.createproducts;

import org.jspecify.annotations.NullMarked;

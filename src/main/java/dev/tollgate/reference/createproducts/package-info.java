/**
 * The create-products reference service: takes product groups with images, checks token, tenant and
 * credits, has the backgrounds removed, and creates the products.
 *
 * <p>A service of its own, started as a process; it knows nothing of the harness. {@link
 * dev.tollgate.reference.createproducts.Main} starts it, {@link
 * dev.tollgate.reference.createproducts.Settings} lists what the environment may say, {@link
 * dev.tollgate.reference.createproducts.Parts} puts it together.
 */
@NullMarked
package dev.tollgate.reference.createproducts;

import org.jspecify.annotations.NullMarked;

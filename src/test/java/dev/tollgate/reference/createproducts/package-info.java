/** The reference service, tried over real HTTP against stand-ins for what it calls. */
@NullMarked
package dev.tollgate.reference.createproducts;

import org.jspecify.annotations.NullMarked;

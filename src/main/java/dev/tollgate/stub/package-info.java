/**
 * What stands in for the system's dependencies: one WireMock, a port for each, routed by scenario.
 */
@NullMarked
package dev.tollgate.stub;

import org.jspecify.annotations.NullMarked;

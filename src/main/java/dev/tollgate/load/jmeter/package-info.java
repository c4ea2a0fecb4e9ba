/**
 * What runs in JMeter's own processes: the worker, the client that starts a load on it, and the
 * elements of the test. Nothing of this is loaded by Tollgate's own process.
 */
@NullMarked
package dev.tollgate.load.jmeter;

import org.jspecify.annotations.NullMarked;

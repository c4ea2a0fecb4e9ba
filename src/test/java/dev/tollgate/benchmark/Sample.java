package dev.tollgate.benchmark;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What one process took.
 *
 * @param wallMillis from before its start until it was gone
 * @param cpuMillis user and system time of the process itself, without its children; up to the last
 *     look at it, so that a few milliseconds may be missing
 * @param output what it printed
 */
record Sample(Instant started, double wallMillis, double cpuMillis, Path output) {}

package dev.tollgate.report;

/**
 * How long the callers waited for one operation. The percentiles are samples, nearest rank, so each
 * is a time that somebody waited.
 *
 * @param name method and path, an id in the path as {@code {id}}
 * @param count how many requests were answered
 */
public record Latency(
    String name, int count, double p50Ms, double p95Ms, double p99Ms, double p999Ms) {}

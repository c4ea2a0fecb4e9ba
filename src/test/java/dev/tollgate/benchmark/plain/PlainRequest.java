package dev.tollgate.benchmark.plain;

import java.util.Map;

/**
 * A request of the script, and what is to come back.
 *
 * @param field a JSON pointer into the answer
 * @param value what stands there
 */
public record PlainRequest(
    String method,
    String path,
    Map<String, String> headers,
    String body,
    int status,
    String field,
    String value) {}

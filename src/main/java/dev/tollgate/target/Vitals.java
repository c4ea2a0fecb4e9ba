package dev.tollgate.target;

/**
 * What a target takes of its machine at a moment.
 *
 * @param residentBytes memory, of all its processes
 * @param processorMs the processor's time that they have taken so far
 * @param files how many they have open, connections among them
 * @param connections how many of those are connections
 */
public record Vitals(long residentBytes, long processorMs, int files, int connections) {}

package dev.tollgate.record;

/**
 * A hook around the whole run that did not pass.
 *
 * @param hook what kind it is, and its method ({@code BeforeAll Shop.open}), if the record says so
 */
public record HookFailure(String hook, Failure failure) {}

package dev.tollgate.evidence;

/**
 * What the record holds besides Cucumber's own messages; each kind travels as an attachment of its
 * own media type.
 */
public sealed interface Evidence permits Exchange, Event, Load, Stray, RunInfo, Plan, RunEnd {}

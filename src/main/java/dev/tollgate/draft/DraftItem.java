package dev.tollgate.draft;

import dev.tollgate.system.Severity;

/** A requirement, and how its scenario begins. */
record DraftItem(String id, Severity severity, String text, Call call) {}

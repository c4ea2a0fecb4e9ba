package dev.tollgate;

/** A command about files alone: it makes no run, and nobody waits for a verdict. */
interface OfFiles {}

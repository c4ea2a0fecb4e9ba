package dev.tollgate.evidence;

/**
 * What a run was made on: times that were measured on two machines say nothing about each other.
 *
 * @param os system and architecture, without the number of its kernel ({@code Linux amd64})
 * @param cpu the processor's model; empty when the system does not tell
 * @param cores how many the run could use
 * @param java the version of the Java that ran Tollgate
 */
public record Machine(String os, String cpu, int cores, String java) {

  /** Whether times measured on the one can be compared with those of the other. */
  public boolean isLike(Machine other) {
    return os.equals(other.os) && cpu.equals(other.cpu) && cores == other.cores;
  }

  /** {@code 2 cores, Linux amd64, Java 17.0.15}. */
  @Override
  public String toString() {
    return (cores == 1 ? "1 core" : cores + " cores")
        + (cpu.isEmpty() ? "" : " of " + cpu)
        + ", "
        + os
        + ", Java "
        + java;
  }
}

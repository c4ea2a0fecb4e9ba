package dev.tollgate.target;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/** A target that runs without us, found at its address. */
record FoundTarget(URI address) implements Target {
  @Override
  public Optional<String> died() {
    return Optional.empty();
  }

  @Override
  public OptionalLong peakMemory() {
    return OptionalLong.empty();
  }

  @Override
  public Optional<Vitals> vitals() {
    return Optional.empty();
  }

  @Override
  public boolean settle() {
    return false;
  }

  @Override
  public void close() {}
}

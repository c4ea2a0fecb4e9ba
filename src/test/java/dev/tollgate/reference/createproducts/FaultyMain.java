package dev.tollgate.reference.createproducts;

import java.util.Optional;

/** Starts the service as {@link Main} does, with the fault that the one argument names. */
public final class FaultyMain {
  private static final int WRONG_USAGE = 64;

  private FaultyMain() {}

  public static void main(String[] args) {
    Optional<Fault> fault = args.length == 1 ? Faults.named(args[0]) : Optional.empty();
    if (fault.isEmpty()) {
      String found = args.length == 1 ? "no fault is named " + args[0] : "found " + args.length;
      System.err.println(
          "FaultyMain takes the name of one fault; " + found + ". There are: " + Faults.names());
      System.exit(WRONG_USAGE);
      return;
    }
    Launch.run(settings -> fault.get().parts(settings, System.out));
  }
}

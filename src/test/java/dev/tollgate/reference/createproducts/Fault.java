package dev.tollgate.reference.createproducts;

import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * The service with one collaborator swapped for one that does something wrong.
 *
 * @param name in kebab-case
 * @param item of the checklist that it offends most
 * @param does what it does wrong, in one line
 * @param plant makes the swap
 */
record Fault(String name, String item, String does, Consumer<FaultyParts> plant) {

  /**
   * @param out where log lines go
   */
  Parts parts(Settings settings, PrintStream out) {
    FaultyParts parts = new FaultyParts(settings, out);
    plant.accept(parts);
    return parts;
  }
}

package dev.tollgate.world;

import java.util.List;

/** Looks at what a scenario has seen, when it is over, for something that holds in all of them. */
interface InvariantCheck {
  /** What does not hold, with the numbers; empty when all does. */
  List<String> problems() throws InterruptedException;
}

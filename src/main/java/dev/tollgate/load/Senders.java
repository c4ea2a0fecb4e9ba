package dev.tollgate.load;

import java.util.List;

/** The threads that send the requests of a load. */
interface Senders {
  void start();

  /** Those that there are by now. */
  List<Thread> threads();
}

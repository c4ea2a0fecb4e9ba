package dev.tollgate.reference.createproducts;

/** How much of everything a request may hold: the contract's numbers. */
class Limits {
  /** Both ends included. */
  record Range(int least, int most) {}

  Range groups() {
    return new Range(1, 50);
  }

  /** Of one group. */
  Range images() {
    return new Range(1, 20);
  }

  /** In characters, as all texts. */
  Range title() {
    return new Range(1, 200);
  }

  Range description() {
    return new Range(0, 5000);
  }

  Range category() {
    return new Range(0, 100);
  }

  Range location() {
    return new Range(0, 200);
  }

  Range price() {
    return new Range(0, 1_000_000);
  }

  Range quality() {
    return new Range(1, 100);
  }
}

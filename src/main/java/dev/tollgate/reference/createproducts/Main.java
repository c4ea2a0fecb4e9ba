package dev.tollgate.reference.createproducts;

/** Starts the service with what the environment says; see {@link Settings}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Launch.run(settings -> new Parts(settings, System.out));
  }
}

package dev.tollgate.reference.createproducts;

/** Starts the service beside a thread that dies of something which nobody expects. */
public final class DyingMain {
  private DyingMain() {}

  public static void main(String[] args) {
    Launch.run(
        settings -> {
          die();
          return new Parts(settings, System.out);
        });
  }

  private static void die() {
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("secret at http://inside.example");
            });
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

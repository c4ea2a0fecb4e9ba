package dev.tollgate;

/**
 * What happens on Ctrl-C: the record ends where it is, target and stubs are stopped, and the report
 * that is made says that the run was cut off.
 */
final class Interruption extends Thread {
  private final AcceptanceRun run;
  private final Judgement judgement;

  private Interruption(AcceptanceRun run, Judgement judgement) {
    super("interruption");
    this.run = run;
    this.judgement = judgement;
  }

  static Interruption prepare(AcceptanceRun run, Judgement judgement) {
    Interruption interruption = new Interruption(run, judgement);
    Runtime.getRuntime().addShutdownHook(interruption);
    return interruption;
  }

  /**
   * The run has come to its end by itself. When the process is being stopped already, that goes
   * first and goes on.
   */
  void dismiss() {
    if (isAlive()) {
      // The run took longer than it may, and this goes on: one verdict is enough.
      awaitHalt();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(this);
    } catch (IllegalStateException stopping) {
      awaitHalt();
    }
  }

  private static void awaitHalt() {
    while (true) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        // The hook halts the process, and with it this.
      }
    }
  }

  @Override
  public void run() {
    run.interrupt("somebody stopped it");
    judgement.out().println();
    judgement.out().println("Stopping target and stubs ...");
    int code = Tollgate.COULD_NOT_RUN;
    try {
      run.close();
      code = judgement.of(run.records()).exitCode();
    } finally {
      judgement.out().flush();
      // The exit code of a JVM that ends by a signal is not ours to choose otherwise.
      Runtime.getRuntime().halt(code);
    }
  }
}

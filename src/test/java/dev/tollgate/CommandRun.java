package dev.tollgate;

/**
 * A command that was run in this process, for tests in other packages.
 *
 * @param out all that it printed
 */
public record CommandRun(int code, String out) {
  public static CommandRun of(String... args) {
    Console console = Console.run(args);
    return new CommandRun(console.code(), console.all());
  }
}

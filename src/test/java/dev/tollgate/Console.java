package dev.tollgate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * What a command printed, and its exit code.
 *
 * @param out standard output
 * @param err standard error
 */
record Console(int code, String out, String err) {

  /** All that it printed. */
  String all() {
    return out + err;
  }

  /** Runs a command in this process. */
  static Console run(String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      CommandLine command = Tollgate.commandLine().setErr(new PrintWriter(err, true));
      int code = command.execute(args);
      return new Console(code, out.toString(StandardCharsets.UTF_8), err.toString());
    } finally {
      System.setOut(before);
    }
  }
}

package dev.tollgate;

import dev.tollgate.report.Shell;
import java.io.File;

/** What somebody types to call Tollgate again, as it was called now. */
final class CalledAs {
  /** The setting of Java by which the script says what it was called. */
  static final String SETTING = "tollgate.command";

  private static final String SCRIPT = "./tollgate";

  private CalledAs() {}

  /**
   * {@code ./tollgate}, or {@code java -jar} with the jar where that alone is the class path. The
   * script says that it is the script.
   */
  static String words() {
    return words(System.getProperty(SETTING, ""), System.getProperty("java.class.path", ""));
  }

  static String words(String said, String classPath) {
    if (!said.isEmpty()) {
      return Shell.word(said);
    }
    return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
        ? "java -jar " + Shell.word(classPath)
        : SCRIPT;
  }
}

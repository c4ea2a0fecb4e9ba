package dev.tollgate.load.jmeter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.jmeter.util.JMeterUtils;

/** JMeter without an installation: the few settings that differ from its own. */
final class JmeterHome {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "server.rmi.ssl.disable", "true",
          // A connection is kept for a thread's next request, and not past what a server keeps it.
          "httpclient.reset_state_on_thread_group_iteration", "false",
          "httpclient4.idletimeout", "2000",
          // A request goes out as it is, and once.
          "httpclient4.default_user_agent_disabled", "true",
          "httpclient4.retrycount", "0",
          "jmeter.save.saveservice.response_data", "false");

  private JmeterHome() {}

  /**
   * Makes JMeter ready in this process. What it would print goes nowhere: it may hold what requests
   * hold.
   *
   * @param also settings besides the usual ones
   * @return the terminal
   * @throws IOException when no temporary file can be written, which JMeter reads its settings from
   */
  static PrintStream prepare(Map<String, String> also) throws IOException {
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Properties settings = new Properties();
    settings.putAll(SETTINGS);
    settings.putAll(also);
    Path file = Files.createTempFile("jmeter", ".properties");
    try {
      try (Writer writer = Files.newBufferedWriter(file)) {
        settings.store(writer, null);
      }
      JMeterUtils.loadJMeterProperties(file.toString());
    } finally {
      Files.delete(file);
    }
    JMeterUtils.setJMeterHome(Path.of("").toAbsolutePath().toString());
    JMeterUtils.initLocale();
    return terminal;
  }
}

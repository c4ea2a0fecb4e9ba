package dev.tollgate.report.allure;

import dev.tollgate.evidence.RunInfo;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.Shard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What Allure shows beside the results: what was accepted, and by what. */
final class EnvironmentProperties {
  private EnvironmentProperties() {}

  static String of(RecordedRun run) {
    Map<String, String> all = new TreeMap<>();
    all.put("run", run.id());
    all.put("selection", run.selection());
    for (RunInfo.Accepted accepted : run.accepted()) {
      all.merge(accepted.system() + ".target", accepted.target(), EnvironmentProperties::both);
      all.merge(
          accepted.system() + ".version",
          Objects.requireNonNullElse(accepted.targetVersion(), "unknown"),
          EnvironmentProperties::both);
    }
    for (Shard shard : run.shards()) {
      all.merge("made.on", shard.environment(), EnvironmentProperties::both);
      RunInfo info = shard.info();
      if (info != null) {
        String commit = info.tollgateCommit();
        all.merge(
            "tollgate",
            info.tollgateVersion() + (commit == null ? "" : " (" + commit + ")"),
            EnvironmentProperties::both);
      }
    }
    StringBuilder text = new StringBuilder();
    all.forEach((name, value) -> text.append(line(name, value)).append('\n'));
    return text.toString();
  }

  private static String both(String one, String other) {
    return one.equals(other) ? one : one + ", " + other;
  }

  /** Escaped as {@link Properties} do it, without the time of day that they put above it. */
  private static String line(String name, String value) {
    Properties one = new Properties();
    one.setProperty(name, value);
    StringWriter text = new StringWriter();
    try {
      one.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
  }
}

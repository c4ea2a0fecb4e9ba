package dev.tollgate.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets started as processes of their own; the programs here are shells. */
class TargetLauncherTest {
  @TempDir Path folder;
  private boolean givenUp;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Test
  void aProgramThatDoesNotExistIsNamed() throws IOException {
    target("[no-such-program-at-all, --serve]", "1 s");

    assertThatThrownBy(this::start)
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("no-such-program-at-all --serve");
  }

  @Test
  void aProgramThatEndsSaysItsExitCodeAndWhatItPrintedOnBothStreams() throws IOException {
    target("[/bin/sh, -c, \"echo one; echo two >&2; exit 7\"]", "20 s");

    assertThatThrownBy(this::start)
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("exit code 7")
        .hasMessageContaining("    one\n    ***")
        .hasMessageContaining("echo *** >&2")
        .hasMessageContaining("staging.yml");
    assertThat(lines).containsExactly("one", "two");
  }

  @Test
  void aProgramThatNeverServesIsStoppedThoughItIgnoresBeingAsked() throws IOException {
    target("[/bin/sh, -c, \"trap '' TERM; echo pid $$; sleep 600 & wait; wait\"]", "1 s");

    assertThatThrownBy(this::start)
        .hasMessageContaining("was not ready within 1 s")
        .hasMessageContaining("connection refused");
    long pid = Long.parseLong(lines.get(0).substring("pid ".length()));
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void settingsComeFromTheFileWithTheirValuesFilledIn() throws IOException {
    target("[/bin/sh, -c, \"echo $STOCK at $PORT for $0; exit 1\", \"${who}\"]", "20 s");

    assertThatThrownBy(this::start).isInstanceOf(TargetException.class);
    assertThat(lines.get(0)).matches("http://stock at \\d+ for ann");
  }

  @Test
  void aTargetThatIsNotAtItsAddressCannotBeReached() throws IOException {
    Files.createDirectories(folder.resolve("targets"));
    Files.writeString(
        folder.resolve("targets/staging.yml"),
        "address: http://127.0.0.1:1\nready: {path: /health, within: 1 s}\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageContaining("connection refused");
  }

  @Test
  void aTargetThatNobodyWaitsForAnyMoreIsStoppedAtOnce() throws IOException {
    target("[/bin/sh, -c, \"echo pid $$; exec sleep 600\"]", "10 min");
    givenUp = true;

    assertThatThrownBy(this::start).hasMessageContaining("the run was stopped");
  }

  private void target(String command, String within) throws IOException {
    Files.createDirectories(folder.resolve("targets"));
    Files.writeString(
        folder.resolve("targets/staging.yml"),
        """
        launch:
          command: %s
          environment: {PORT: "${port}", STOCK: "${dependency stock}"}
          stop-within: 500 ms
        ready: {path: /health, within: %s}
        """
            .formatted(command, within));
  }

  private void start() {
    Map<String, String> values = Map.of("dependency stock", "http://stock", "who", "ann");
    try (FreePorts ports = FreePorts.block();
        Target target =
            new TargetLauncher(
                    values,
                    ports::next,
                    l -> l.replace("two", "***"),
                    lines::add,
                    line -> {},
                    () -> givenUp)
                .start(new SystemFolder(folder), "staging")) {
      assertThat(target.died()).isEmpty();
    }
  }
}

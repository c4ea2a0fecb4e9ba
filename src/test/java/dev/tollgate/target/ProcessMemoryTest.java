package dev.tollgate.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMemoryTest {
  private static final ProcessHandle THIS = ProcessHandle.current();

  @TempDir Path proc;

  @Test
  void thePeakIsReadInBytes() throws IOException {
    status(THIS.pid(), "Name:\tjava\nVmPeak:\t  999 kB\nVmHWM:\t  204800 kB\nVmRSS:\t 1 kB\n");

    assertThat(new ProcessMemory(proc).peak(THIS)).hasValue(200L * 1024 * 1024);
  }

  @Test
  void theProcessesThatItStartedCountToo() throws IOException {
    Process child = new ProcessBuilder("sleep", "60").start();
    try {
      status(THIS.pid(), "VmHWM:\t100 kB\n");
      status(child.pid(), "VmHWM:\t20 kB\n");

      assertThat(new ProcessMemory(proc).peak(THIS)).hasValue(120L * 1024);
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void whereNothingTellsOfAProcessThereIsNoPeak() {
    assertThat(new ProcessMemory(proc).peak(THIS)).isEmpty();
  }

  @Test
  void thisMachineTellsOfThisProcess() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "a Linux machine");

    assertThat(ProcessMemory.OF_THIS_MACHINE.peak(THIS).orElseThrow())
        .isBetween(10L * 1024 * 1024, 64L * 1024 * 1024 * 1024);
  }

  private void status(long pid, String text) throws IOException {
    Files.writeString(
        Files.createDirectories(proc.resolve(String.valueOf(pid))).resolve("status"), text);
  }
}

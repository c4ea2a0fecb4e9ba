package dev.tollgate.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much memory processes have had resident at most, as Linux counts it (VmHWM, proc(5)).
 *
 * @param proc where the kernel tells of its processes
 */
record ProcessMemory(Path proc) {
  static final ProcessMemory OF_THIS_MACHINE = new ProcessMemory(Path.of("/proc"));

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /**
   * The peak of a process and of those that it started, in bytes. Each has its peak at a moment of
   * its own: their sum is the most that they can have had together. Empty where there is no such
   * process, or nothing that tells of it.
   */
  OptionalLong peak(ProcessHandle process) {
    long[] peaks =
        Stream.concat(Stream.of(process), process.descendants())
            .map(ProcessHandle::pid)
            .map(this::peak)
            .flatMapToLong(OptionalLong::stream)
            .toArray();
    return peaks.length == 0 ? OptionalLong.empty() : OptionalLong.of(LongStream.of(peaks).sum());
  }

  private OptionalLong peak(long pid) {
    try (Stream<String> lines = Files.lines(proc.resolve(String.valueOf(pid)).resolve("status"))) {
      return lines
          .map(PEAK::matcher)
          .filter(Matcher::matches)
          .mapToLong(m -> Long.parseLong(m.group(1)) * 1024)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }
}

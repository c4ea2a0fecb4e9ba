package dev.tollgate.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What processes take of the machine, as Linux tells (proc(5)).
 *
 * @param proc where the kernel tells of its processes
 */
record ProcessVitals(Path proc) {
  static final ProcessVitals OF_THIS_MACHINE = new ProcessVitals(Path.of("/proc"));

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /** Of a process and those that it started; empty where nothing tells of it. */
  Optional<Vitals> of(ProcessHandle process) {
    List<ProcessHandle> family = Stream.concat(Stream.of(process), process.descendants()).toList();
    long[] resident =
        family.stream()
            .map(each -> resident(each.pid()))
            .flatMapToLong(OptionalLong::stream)
            .toArray();
    if (resident.length == 0) {
      return Optional.empty();
    }
    long processor =
        family.stream()
            .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum();
    List<String> files = family.stream().flatMap(each -> open(each.pid()).stream()).toList();
    int connections = (int) files.stream().filter(file -> file.startsWith("socket:")).count();
    return Optional.of(
        new Vitals(
            java.util.stream.LongStream.of(resident).sum(), processor, files.size(), connections));
  }

  private OptionalLong resident(long pid) {
    try (Stream<String> lines = Files.lines(proc.resolve(String.valueOf(pid)).resolve("status"))) {
      return lines
          .map(RESIDENT::matcher)
          .filter(Matcher::matches)
          .mapToLong(m -> Long.parseLong(m.group(1)) * 1024)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }

  /** What its open files are, as {@code socket:[4711]}. */
  private List<String> open(long pid) {
    try (Stream<Path> files = Files.list(proc.resolve(String.valueOf(pid)).resolve("fd"))) {
      return files.map(ProcessVitals::what).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static String what(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }
}

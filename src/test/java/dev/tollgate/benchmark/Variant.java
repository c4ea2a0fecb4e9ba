package dev.tollgate.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One way to run scenarios, with a process for each round. */
final class Variant {
  private final String name;
  private final MeasuredProcess process;
  private final List<Sample> samples = new ArrayList<>();

  Variant(String name, MeasuredProcess process) {
    this.name = name;
    this.process = process;
  }

  void round(Path folder) throws IOException, InterruptedException {
    samples.add(process.run(folder.resolve(name + ".txt")));
  }

  List<Sample> samples() {
    return List.copyOf(samples);
  }

  Samples wallMillis() {
    return Samples.of(samples, Sample::wallMillis);
  }

  Samples cpuMillis() {
    return Samples.of(samples, Sample::cpuMillis);
  }
}

package dev.tollgate.load;

import dev.tollgate.evidence.Load.Model;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The workers of one load, each with its share. JMeter's own client, a process that does nothing
 * else, starts the test on each of them; the test calls back for its requests.
 */
final class Fleet implements AutoCloseable {
  private static final int LOOK_MILLIS = 50;
  private static final long GATHER_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** So long JMeter's client waits for a worker that ends another load. */
  private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(20);

  /** It does little, and waits for nobody who does not answer. */
  private static final List<String> CLIENT =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Dsun.rmi.transport.tcp.handshakeTimeout=5000",
          "-Dsun.rmi.transport.tcp.responseTimeout=30000");

  /** A worker begins with so many threads, and takes more as it needs them. */
  private static final int FIRST_THREADS = 8;

  private final List<Member> members = new ArrayList<>();

  /** A worker that is ready. */
  record Member(WorkerAddress worker, Wire wire) {}

  private Fleet() {}

  /**
   * Calls all of them, and waits until each has its share.
   *
   * @throws LoadEngineException when one is not there, is busy, or is of another version
   */
  static Fleet gather(List<WorkerAddress> workers, LoadPlan plan, JmeterLibraries libraries)
      throws InterruptedException {
    List<WorkerLine> lines = new ArrayList<>();
    Fleet fleet = new Fleet();
    boolean whole = false;
    try {
      for (WorkerAddress worker : workers) {
        lines.add(WorkerLine.to(worker));
      }
      fleet.call(lines, plan, libraries);
      whole = true;
      return fleet;
    } catch (IOException e) {
      throw new LoadEngineException("The load workers could not be called: " + e.getMessage(), e);
    } finally {
      lines.forEach(WorkerLine::close);
      if (!whole) {
        fleet.close();
      }
    }
  }

  private void call(List<WorkerLine> lines, LoadPlan plan, JmeterLibraries libraries)
      throws IOException, InterruptedException {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    // The key goes by a pipe: whoever can list processes would see an argument.
    Process client =
        libraries
            .process("LoadClient", CLIENT, List.of())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      try (Writer out = client.outputWriter(StandardCharsets.UTF_8)) {
        for (int i = 0; i < lines.size(); i++) {
          WorkerLine line = lines.get(i);
          out.write(
              "%s %s %s %d\n"
                  .formatted(line.worker(), line.address(), key, threads(plan, i, lines.size())));
        }
      }
      boolean reached = TargetReach.of(plan.address());
      // Each may have to end the load before, one after the other.
      long until = System.nanoTime() + GATHER_NANOS + lines.size() * BUSY_NANOS;
      for (int i = 0; i < lines.size(); i++) {
        Wire wire = await(lines.get(i), key, client, until);
        members.add(new Member(lines.get(i).worker(), wire));
        wire.write(new WireMessage.Share(plan, i, lines.size(), reached));
      }
    } finally {
      client.destroy();
    }
  }

  private static Wire await(WorkerLine line, String key, Process client, long until)
      throws IOException, InterruptedException {
    while (System.nanoTime() < until) {
      Optional<Wire> wire = line.await(key, LOOK_MILLIS);
      if (wire.isPresent()) {
        return wire.get();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (!client.isAlive() && client.exitValue() != 0) {
        throw new LoadEngineException(words(client));
      }
    }
    throw new LoadEngineException(
        "The load worker at %s took the load, and did not call for its requests within %d s. It has to reach this machine at %s: see to the network between them."
            .formatted(
                line.worker(),
                TimeUnit.NANOSECONDS.toSeconds(GATHER_NANOS),
                line.address().replace(' ', ':')));
  }

  private static String words(Process client) throws IOException {
    BufferedReader said = client.inputReader(StandardCharsets.UTF_8);
    String line = said.lines().filter(l -> l.startsWith("! ")).findFirst().orElse("");
    return line.isEmpty()
        ? "JMeter's client ended by itself (exit code " + client.exitValue() + ")"
        : line.substring(2);
  }

  /** With how many threads one begins: one for each of its users. */
  static int threads(LoadPlan plan, int index, int of) {
    if (plan.model() == Model.OPEN) {
      return FIRST_THREADS;
    }
    double most =
        plan.phases().stream().mapToDouble(p -> Math.max(p.from(), p.to())).max().orElse(0);
    int users = (int) Math.ceil(most);
    return users / of + (index < users % of ? 1 : 0);
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  /** The load ends on all of them. */
  @Override
  public void close() {
    members.forEach(member -> member.wire().close());
  }
}

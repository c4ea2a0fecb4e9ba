package dev.tollgate.load.jmeter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.rmi.NotBoundException;
import java.rmi.RemoteException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jmeter.control.LoopController;
import org.apache.jmeter.engine.ClientJMeterEngine;
import org.apache.jmeter.engine.JMeterEngineException;
import org.apache.jmeter.testelement.TestPlan;
import org.apache.jorphan.collections.HashTree;
import org.apache.jorphan.collections.ListedHashTree;

/**
 * JMeter's own client: starts a load on the workers, and ends. Reads a line for each of them:
 * worker, address and port where it gets its requests, key, threads. Where one cannot be started it
 * says {@code !} and why, and ends with 1.
 */
final class LoadClient {
  /** So long a worker may take to end the load before. */
  private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(20);

  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private LoadClient() {}

  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> lines = in.lines().toList();
    PrintStream terminal = JmeterHome.prepare(Map.of());
    int code = 0;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      String trouble = start(words[0], plan(words[1], words[2], words[3], words[4]));
      if (!trouble.isEmpty()) {
        terminal.println("! The load worker at " + words[0] + " " + trouble);
        code = 1;
        break;
      }
    }
    terminal.flush();
    Runtime.getRuntime().halt(code);
  }

  private static HashTree plan(String host, String port, String key, String threads) {
    LoopController forever = new LoopController();
    forever.setLoops(LoopController.INFINITE_LOOP_COUNT);
    forever.setFirst(true);
    FedGroup group = new FedGroup();
    group.setName("load");
    group.feed(host, Integer.parseInt(port), key);
    group.setNumThreads(Integer.parseInt(threads));
    group.setRampUp(0);
    group.setSamplerController(forever);
    FedSampler sampler = new FedSampler();
    sampler.setName("request");
    TestPlan plan = new TestPlan("load");
    HashTree tree = new ListedHashTree();
    tree.add(plan).add(group).add(sampler);
    return tree;
  }

  /** What is in the way; empty when it is started. */
  private static String start(String worker, HashTree plan) {
    long until = System.nanoTime() + BUSY_NANOS;
    while (true) {
      try {
        ClientJMeterEngine engine = new ClientJMeterEngine(worker);
        engine.configure(plan);
        engine.runTest();
        return "";
      } catch (IllegalStateException e) {
        // It runs the load before, or somebody else's; or RMI took another of its threads.
        if (System.nanoTime() > until) {
          return "is busy with another load. Wait until that is over, or start a worker of your own.";
        }
        LockSupport.parkNanos(AGAIN_NANOS);
      } catch (NotBoundException
          | JMeterEngineException
          | RemoteException
          | IllegalArgumentException e) {
        return "did not take the load: "
            + root(e)
            + ". Is it a worker of the same commit, started with ./tollgate load-worker?";
      }
    }
  }

  private static String root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}

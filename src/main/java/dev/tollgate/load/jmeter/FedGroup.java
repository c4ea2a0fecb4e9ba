package dev.tollgate.load.jmeter;

import dev.tollgate.load.JmeterLibraries;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.jmeter.engine.StandardJMeterEngine;
import org.apache.jmeter.testelement.TestStateListener;
import org.apache.jmeter.threads.JMeterContext;
import org.apache.jmeter.threads.JMeterContextService;
import org.apache.jmeter.threads.ThreadGroup;
import org.jspecify.annotations.Nullable;

/** JMeter's threads, with one line for all of them to where their requests come from. */
public final class FedGroup extends ThreadGroup implements TestStateListener {
  private static final long serialVersionUID = 1;

  private static final String HOST = "FedGroup.host";
  private static final String PORT = "FedGroup.port";
  private static final String KEY = "FedGroup.key";

  private transient volatile @Nullable Feed feed;
  private transient volatile @Nullable FreeThreads threads;
  private transient volatile @Nullable ThreadPoolExecutor starter;

  /** Where requests are to be had, and what proves that it is asked for by whom it should be. */
  void feed(String host, int port, String key) {
    setProperty(HOST, host);
    setProperty(PORT, port);
    setProperty(KEY, key);
  }

  /** Null where there is none: then there is nothing to do. */
  @Nullable Feed feed() {
    return feed;
  }

  /** Those of the load that goes on. */
  FreeThreads threads() {
    return Objects.requireNonNull(threads, "a load that has not begun");
  }

  /**
   * One thread more. It is made by a thread that sends nothing: in JMeter a new thread shares the
   * connections of the one that made it.
   */
  void another(JMeterContext context) {
    ThreadPoolExecutor executor = Objects.requireNonNull(starter, "a load that has not begun");
    executor.execute(
        () -> {
          JMeterContextService.getContext().setVariables(context.getVariables());
          var unused = addNewThread(0, (StandardJMeterEngine) context.getEngine());
        });
  }

  private static ThreadPoolExecutor starting() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    var unused = executor.prestartCoreThread();
    return executor;
  }

  @Override
  public void testStarted() {
    testStarted("");
  }

  @Override
  public void testStarted(String host) {
    starter = starting();
    threads = new FreeThreads(getNumThreads());
    try {
      feed =
          Feed.open(
              getPropertyAsString(HOST),
              getPropertyAsInt(PORT),
              getPropertyAsString(KEY),
              JmeterLibraries.version());
    } catch (IOException e) {
      // Nobody is there any more who wants this load.
      feed = null;
    }
  }

  @Override
  public void testEnded() {
    testEnded("");
  }

  @Override
  public void testEnded(String host) {
    ThreadPoolExecutor executor = starter;
    if (executor != null) {
      executor.shutdown();
    }
    Feed open = feed;
    if (open != null) {
      open.close();
    }
  }
}

package dev.tollgate.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jmeter.control.LoopController;
import org.apache.jmeter.engine.StandardJMeterEngine;
import org.apache.jmeter.protocol.http.sampler.HTTPSamplerProxy;
import org.apache.jmeter.samplers.SampleEvent;
import org.apache.jmeter.samplers.SampleListener;
import org.apache.jmeter.testelement.AbstractTestElement;
import org.apache.jmeter.testelement.TestPlan;
import org.apache.jmeter.threads.ThreadGroup;
import org.apache.jmeter.util.JMeterUtils;
import org.apache.jorphan.collections.HashTree;
import org.apache.jorphan.collections.ListedHashTree;

/**
 * JMeter by itself, as its own users run it: a thread group, an HTTP request with connections kept,
 * and one listener that counts. Prints how many answers were right.
 */
final class PlainJmeter {
  private PlainJmeter() {}

  /** Counts, and keeps nothing. JMeter makes it by its class. */
  public static final class Count extends AbstractTestElement implements SampleListener {
    private static final long serialVersionUID = 1;

    private static final AtomicLong RIGHT = new AtomicLong();

    @Override
    public void sampleOccurred(SampleEvent event) {
      if (event.getResult().isSuccessful()) {
        RIGHT.incrementAndGet();
      }
    }

    @Override
    public void sampleStarted(SampleEvent event) {}

    @Override
    public void sampleStopped(SampleEvent event) {}
  }

  /** By itself: port, users, seconds. */
  public static void main(String[] args) throws IOException {
    PrintStream terminal = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Path settings = Files.createTempFile("jmeter", ".properties");
    Files.writeString(settings, "httpclient.reset_state_on_thread_group_iteration=false\n");
    JMeterUtils.loadJMeterProperties(settings.toString());
    Files.delete(settings);
    JMeterUtils.setJMeterHome(Path.of("").toAbsolutePath().toString());
    JMeterUtils.initLocale();
    StandardJMeterEngine engine = new StandardJMeterEngine();
    engine.configure(
        plan(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])));
    engine.run();
    terminal.println(Count.RIGHT.get());
    terminal.flush();
    Runtime.getRuntime().halt(0);
  }

  private static HashTree plan(int port, int users, int seconds) {
    LoopController forever = new LoopController();
    forever.setLoops(LoopController.INFINITE_LOOP_COUNT);
    forever.setFirst(true);
    ThreadGroup group = new ThreadGroup();
    group.setName("users");
    group.setNumThreads(users);
    group.setRampUp(0);
    group.setScheduler(true);
    group.setDuration(seconds);
    group.setSamplerController(forever);
    HTTPSamplerProxy request = new HTTPSamplerProxy("HttpClient4");
    request.setName("request");
    request.setProtocol("http");
    request.setDomain("127.0.0.1");
    request.setPort(port);
    request.setPath("/");
    request.setMethod("GET");
    request.setUseKeepAlive(true);
    HashTree tree = new ListedHashTree();
    HashTree ofGroup = tree.add(new TestPlan("plain")).add(group);
    HashTree unused = ofGroup.add(request);
    HashTree unusedToo = ofGroup.add(new Count());
    return tree;
  }
}

package dev.tollgate.load.jmeter;

import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.load.Lag;
import dev.tollgate.load.LoadAnswer;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.load.TargetReach;
import dev.tollgate.load.Wire;
import dev.tollgate.load.WireMessage;
import dev.tollgate.load.WireMessage.Asked;
import dev.tollgate.load.WireMessage.Share;
import dev.tollgate.statistics.LatencyHistogram;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A share of a load as the worker has it: requests that come in, and answers that go back. */
final class Feed implements AutoCloseable {
  private static final int REACH_MILLIS = 10_000;

  /** Longer than all workers of a load take to be called. */
  private static final int SHARE_MILLIS = 300_000;

  private static final int END_MILLIS = 20_000;
  private static final long LOOK_MILLIS = 50;
  private static final long PULSE_LOOKS = 20;

  private final Wire wire;
  private final Share share;
  private final long processor = processorMillis();
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final CountDownLatch begin = new CountDownLatch(1);
  private final Set<JmeterRequests> senders = ConcurrentHashMap.newKeySet();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger together = new AtomicInteger();
  private final Thread listener = new Thread(this::listen, "feed");
  private final Thread looker = new Thread(this::look, "feed-look");
  private volatile String trouble = "";
  private volatile @Nullable Lag lag;
  private volatile long begun;
  private volatile boolean noMore;
  private volatile boolean over;
  private volatile boolean closed;

  private Feed(Wire wire, Share share) {
    this.wire = wire;
    this.share = share;
  }

  /**
   * Calls for a share.
   *
   * @throws IOException when nobody has one
   */
  static Feed open(String host, int port, String key, String version) throws IOException {
    Socket socket = new Socket();
    Wire wire = null;
    try {
      socket.connect(new InetSocketAddress(host, port), REACH_MILLIS);
      wire = new Wire(socket);
      wire.write(new WireMessage.Hello(key, version));
      wire.patience(SHARE_MILLIS);
      if (wire.read() instanceof Share share) {
        wire.patience(0);
        Feed feed = new Feed(wire, share);
        if (share.reached() && !TargetReach.of(share.plan().address())) {
          feed.cannot(
              "it cannot reach the target at " + share.plan().address() + ", as Tollgate can");
        }
        feed.listener.setDaemon(true);
        feed.looker.setDaemon(true);
        feed.listener.start();
        feed.looker.start();
        return feed;
      }
      throw new IOException("no share came");
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  LoadPlan plan() {
    return share.plan();
  }

  Share share() {
    return share;
  }

  /** Of the time since the load began: what JMeter does before that is nobody's wait. */
  Lag lag() {
    return Objects.requireNonNull(lag, "a load that has not begun");
  }

  /** Whether nothing is to be sent any more. */
  boolean over() {
    return over;
  }

  /**
   * Waits for the word to begin.
   *
   * @return when the load begins, on {@link System#nanoTime}'s clock
   */
  long awaitBegin() throws InterruptedException {
    begin.await();
    return begun;
  }

  /** When the last answer is given up. */
  long lastAnswer() {
    return begun + (long) (plan().seconds() * 1e9) + plan().patience().toNanos();
  }

  /**
   * The next request.
   *
   * @return null when none came within this time, or none comes any more
   */
  @Nullable Asked next(long millis) throws InterruptedException {
    return asked.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** Whether none comes any more. */
  boolean drained() {
    return over || (noMore && asked.isEmpty());
  }

  void join(JmeterRequests sender) {
    senders.add(sender);
  }

  void leave(JmeterRequests sender) {
    senders.remove(sender);
  }

  /**
   * Sends one, and hands back what came.
   *
   * @param due from when its latency counts; 0 for from now
   * @return when its answer was there
   */
  long send(JmeterRequests sender, Asked one, long due) {
    together.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    long sent = System.nanoTime();
    LoadAnswer answer =
        sender.send(one.request(), Math.min(sent + plan().patience().toNanos(), lastAnswer()));
    long to = System.nanoTime();
    underWay.decrementAndGet();
    try {
      wire.write(
          new WireMessage.Answered(
              one.number(), to - (due == 0 ? sent : due), System.nanoTime() - sent, answer));
      // Where Tollgate takes answers more slowly than they come, what is measured is Tollgate.
      lag().late(System.nanoTime() - to);
    } catch (IOException e) {
      end();
    }
    return answer.outcome() == Outcome.REFUSED ? refused() : to;
  }

  /** Whoever is refused at once asks again a little later, and not as fast as it can. */
  private long refused() {
    lag().awaitUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    return System.nanoTime();
  }

  private void listen() {
    try {
      while (!closed) {
        WireMessage message = wire.read();
        if (message instanceof WireMessage.Go go) {
          begun = System.nanoTime() + go.leadNanos();
          lag = Lag.watching(begun);
          begin.countDown();
        } else if (message instanceof Asked one) {
          asked.add(one);
        } else if (message instanceof WireMessage.NoMore) {
          noMore = true;
        }
      }
    } catch (IOException e) {
      // Nobody wants the answers any more.
      end();
    }
  }

  /** Gives up what has waited long enough, and says that this worker is still there. */
  private void look() {
    try {
      for (long looks = 1; !closed; looks++) {
        long now = System.nanoTime();
        // When all is over too: one may just have begun to send.
        senders.forEach(sender -> sender.expire(now));
        if (looks % PULSE_LOOKS == 0 && !over) {
          pulse();
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pulse() {
    try {
      wire.write(new WireMessage.Pulse());
    } catch (IOException e) {
      end();
    }
  }

  /** Gives up all of it. */
  private void end() {
    over = true;
    begin.countDown();
    senders.forEach(JmeterRequests::end);
  }

  /** A thread broke: what it sent is not all that it should have. */
  void broke(Throwable why) {
    cannot(why.toString());
  }

  private void cannot(String why) {
    trouble = why;
    end();
  }

  /** All is sent and answered, or given up: says so. */
  @Override
  public void close() {
    Lag watched = lag;
    if (watched != null) {
      watched.close();
    }
    try {
      wire.write(
          new WireMessage.Over(
              (watched == null ? LatencyHistogram.empty() : watched.all()).encoded(),
              together.get(),
              processorMillis() - processor,
              trouble));
      wire.finish();
      // What is not read to its end would take back what was just said.
      listener.join(END_MILLIS);
    } catch (IOException e) {
      // Nobody asks any more.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closed = true;
    end();
    wire.close();
  }

  private static long processorMillis() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime())
        : 0;
  }
}

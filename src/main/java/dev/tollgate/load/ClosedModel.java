package dev.tollgate.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Users, a thread each, who wait for an answer before they ask again. What the engine itself takes
 * from one answer to the next request is its lag: the user would have asked at once.
 */
final class ClosedModel implements Senders {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final LoadPlan plan;
  private final Traffic traffic;
  private final List<Thread> threads = new ArrayList<>();

  ClosedModel(LoadPlan plan, Traffic traffic) {
    this.plan = plan;
    this.traffic = traffic;
  }

  @Override
  public void start() {
    double most =
        plan.phases().stream().mapToDouble(p -> Math.max(p.from(), p.to())).max().orElse(0);
    for (int user = 0; user < most; user++) {
      int which = user;
      Thread thread = new Thread(() -> use(which), "load-user-" + user);
      thread.setDaemon(true);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  private void use(int user) {
    Connection connection = traffic.connect(plan);
    try {
      double seconds = plan.seconds();
      long answered = 0;
      for (double now = traffic.seconds();
          now < seconds && !traffic.over && !Thread.currentThread().isInterrupted();
          now = traffic.seconds()) {
        if (plan.level(now) > user) {
          long number = traffic.nextNumber();
          if (number >= plan.most()) {
            return;
          }
          answered = traffic.send(connection, number, answered);
        } else {
          answered = 0;
          LockSupport.parkNanos(LOOK_NANOS);
        }
      }
    } catch (RuntimeException | Error e) {
      traffic.broke(e);
    } finally {
      traffic.leave(connection);
    }
  }

  @Override
  public List<Thread> threads() {
    return List.copyOf(threads);
  }
}

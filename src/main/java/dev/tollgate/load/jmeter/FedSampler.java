package dev.tollgate.load.jmeter;

import dev.tollgate.evidence.Load.Model;
import org.apache.jmeter.samplers.AbstractSampler;
import org.apache.jmeter.samplers.Entry;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testelement.ThreadListener;
import org.apache.jmeter.threads.JMeterContext;
import org.apache.jmeter.threads.JMeterContextService;
import org.jspecify.annotations.Nullable;

/**
 * What each thread does again and again: takes the next request, sends it, hands back the answer.
 */
public final class FedSampler extends AbstractSampler implements ThreadListener {
  private static final long serialVersionUID = 1;

  private transient @Nullable JmeterRequests requests;
  private transient @Nullable Turns turns;

  /** JMeter is told nothing: what came is looked at and counted where the load came from. */
  @Override
  @SuppressWarnings("NullAway") // JMeter takes null for a sample that is none.
  public @Nullable SampleResult sample(@Nullable Entry entry) {
    JMeterContext context = JMeterContextService.getContext();
    Feed feed = ((FedGroup) context.getThreadGroup()).feed();
    boolean more = false;
    if (feed != null) {
      try {
        more = turns(feed, context).next();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException | Error e) {
        feed.broke(e);
      }
    }
    if (!more) {
      context.getThread().stop();
    }
    return null;
  }

  private Turns turns(Feed feed, JMeterContext context) throws InterruptedException {
    Turns there = turns;
    if (there != null) {
      return there;
    }
    FedGroup group = (FedGroup) context.getThreadGroup();
    JmeterRequests own = new JmeterRequests(feed.plan().address());
    feed.join(own);
    requests = own;
    Turns fresh =
        feed.plan().model() == Model.OPEN
            ? new DueTurns(feed, own, () -> group.another(context), group.threads())
            : new UserTurns(feed, own, context.getThreadNum());
    turns = fresh;
    return fresh;
  }

  @Override
  public void threadStarted() {
    // It begins with its first request.
  }

  @Override
  public void threadFinished() {
    JmeterRequests own = requests;
    Feed feed = ((FedGroup) JMeterContextService.getContext().getThreadGroup()).feed();
    if (own != null && feed != null) {
      feed.leave(own);
      own.close();
    }
  }
}

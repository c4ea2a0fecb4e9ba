package dev.tollgate.run;

import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;

/**
 * Hands Cucumber's messages to the recording of this process; where there is none, they are not
 * kept.
 */
public final class RecordPlugin implements ConcurrentEventListener {
  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(
        Envelope.class, envelope -> Recording.current().ifPresent(r -> r.message(envelope)));
  }
}

package dev.tollgate.reference.createproducts;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Takes a body that breaks off for one that has ended. */
final class WholeOrNot implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> whole;

  WholeOrNot(BodySubscriber<byte[]> whole) {
    this.whole = whole;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    whole.onNext(parts);
  }

  @Override
  public void onError(Throwable cause) {
    whole.onComplete();
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}

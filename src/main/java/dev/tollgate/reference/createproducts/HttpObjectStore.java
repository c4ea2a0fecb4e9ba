package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.time.Duration;

/** The object store. A PUT of the same bytes may be made again. */
final class HttpObjectStore implements ObjectStore {
  private final Calls calls;
  private final URI base;
  private final Duration timeout;
  private final Retry retry;

  HttpObjectStore(Calls calls, Settings settings) {
    this.calls = calls;
    this.base = settings.store();
    this.timeout = settings.storeTimeout();
    this.retry = settings.retry();
  }

  @Override
  public URI put(
      Job job, String productId, int number, String format, byte[] image, Deadline deadline)
      throws CallFailed {
    URI uri = WebAddress.under(base, job.tenant(), job.id(), productId, number + "." + format);
    Call call = Call.put("object store", uri, job.headers(), "image/" + format, image, timeout);
    retry.call(deadline, CallFailed.PASSING, () -> calls.send(call, deadline).expecting(200));
    return uri;
  }
}

package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The image processor. It changes nothing on its side, so it may be asked again. */
final class HttpImageProcessor implements ImageProcessor {
  private final Calls calls;
  private final URI address;
  private final Duration timeout;
  private final Retry retry;

  HttpImageProcessor(Calls calls, Settings settings) {
    this.calls = calls;
    this.address = WebAddress.under(settings.processor(), "remove-background");
    this.timeout = settings.processorTimeout();
    this.retry = settings.retry();
  }

  @Override
  public byte[] process(Job job, SourceImage image, Options options, Deadline deadline)
      throws CallFailed {
    Call call =
        Call.postJson("image processor", address, job.headers(), content(image, options), timeout);
    return retry.call(deadline, CallFailed.PASSING, () -> image(calls.send(call, deadline)));
  }

  private static Content content(SourceImage image, Options options) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (image.url() != null) {
      body.put("imageUrl", image.url());
    }
    body.put("format", options.outputFormat());
    body.put("quality", options.quality());
    body.put("removeBackground", options.removeBackground());
    return image.base64() == null
        ? Content.json(body)
        : Content.json("base64", image.base64(), body);
  }

  private static byte[] image(Reply reply) throws CallFailed {
    byte[] image = reply.expecting(200).body();
    if (image.length == 0) {
      throw reply.garbage("no image");
    }
    return image;
  }
}

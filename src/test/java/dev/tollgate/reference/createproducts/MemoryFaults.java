package dev.tollgate.reference.createproducts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Faults that need more memory the more is sent. */
final class MemoryFaults {
  /** A character takes two bytes, so each copy is twice the size of what it is of. */
  private static final int KEPT = 4;

  private static final int COPIES = 50;

  private MemoryFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "request-bodies-never-let-go",
            "CP-PAR-7",
            "Keeps every request in memory for good, several times over",
            parts -> parts.swapReading(Archive::new)),
        new Fault(
            "images-copied-over-and-over",
            "CP-PAR-7",
            "Keeps fifty copies of each sent image in memory while it is processed",
            parts ->
                parts.swapImageProcessor(
                    right ->
                        (job, image, options, deadline) -> {
                          List<char[]> copies = copies(image);
                          byte[] processed = right.process(job, image, options, deadline);
                          // Looked at, so that they are kept until here.
                          return copies.size() > COPIES ? new byte[0] : processed;
                        })));
  }

  private static List<char[]> copies(SourceImage image) {
    String base64 = image.base64();
    return base64 == null ? List.of() : Stream.generate(base64::toCharArray).limit(COPIES).toList();
  }

  /** Reads, and forgets nothing. */
  private static final class Archive implements Reading {
    private final Reading right;
    private final Queue<Object> kept = new ConcurrentLinkedQueue<>();

    Archive(Reading right) {
      this.right = right;
    }

    @Override
    public ProductRequest read(byte[] body) throws Refusal {
      ProductRequest request = right.read(body);
      kept.add(request);
      for (int i = 0; i < KEPT; i++) {
        kept.add(new String(body, StandardCharsets.UTF_8).toCharArray());
      }
      return request;
    }
  }
}

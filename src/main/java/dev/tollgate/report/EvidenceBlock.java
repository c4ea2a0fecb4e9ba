package dev.tollgate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tollgate.evidence.Event;
import dev.tollgate.evidence.Exchange;
import dev.tollgate.record.JournalEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Evidence of scenarios that nobody has to look at, in one compressed piece: the HTML of each as
 * {@link Shapes}, gzipped. The larger a piece, the smaller it is for each scenario, and the longer
 * it takes to open.
 */
public final class EvidenceBlock {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST = 400;
  private static final int HEAVIEST = 4_000_000;

  private final int number;
  private final List<Batch> batches;
  private final byte[] packed;

  private EvidenceBlock(int number, List<Batch> batches) {
    this.number = number;
    this.batches = List.copyOf(batches);
    this.packed = packed(batches);
  }

  /** Each batch is whole in one of them; one in which nothing was seen is in none. */
  static List<EvidenceBlock> of(List<Batch> batches) {
    List<List<Batch>> groups = new ArrayList<>();
    int count = 0;
    long weight = 0;
    for (Batch batch : batches.stream().filter(Batch::hasEvidence).toList()) {
      count += batch.size();
      weight += weight(batch);
      if (groups.isEmpty() || count > MOST || weight > HEAVIEST) {
        groups.add(new ArrayList<>());
        count = batch.size();
        weight = weight(batch);
      }
      groups.get(groups.size() - 1).add(batch);
    }
    List<Numbered> numbered = new ArrayList<>();
    groups.forEach(group -> numbered.add(new Numbered(numbered.size() + 1, group)));
    return numbered.parallelStream()
        .map(group -> new EvidenceBlock(group.number(), group.batches()))
        .toList();
  }

  private record Numbered(int number, List<Batch> batches) {}

  /** About how many characters it is. */
  private static long weight(Batch batch) {
    return batch.scenarios().stream()
        .flatMap(scenario -> scenario.journal().stream())
        .mapToLong(entry -> weight(entry, batch.bodyLimit()))
        .sum();
  }

  private static long weight(JournalEntry entry, int bodyLimit) {
    if (entry.seen() instanceof Exchange exchange) {
      return Math.min(bodyLimit, exchange.request().body().bytes())
          + (exchange.response() == null
              ? 0
              : Math.min(bodyLimit, exchange.response().body().bytes()));
    }
    return entry.seen() instanceof Event event ? event.text().length() : 0;
  }

  private static byte[] packed(List<Batch> batches) {
    Shapes shapes = new Shapes();
    for (Batch batch : batches) {
      batch.scenarios().forEach(scenario -> shapes.add(batch.evidence(scenario)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(new GZIPOutputStream(bytes))) {
      shapes.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing is written but memory", e);
    }
    return bytes.toByteArray();
  }

  public int number() {
    return number;
  }

  public String id() {
    return "e" + number;
  }

  public List<Batch> batches() {
    return batches;
  }

  /** As {@link PackedText}. */
  public String text() {
    return PackedText.of(packed);
  }
}

package dev.tollgate.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the evidence of scenarios is that nobody has to look at: in the page, or beside it. */
public final class PassedEvidence {
  private final List<EvidenceBlock> blocks;
  private final boolean beside;
  private final Map<String, Spot> spots = new HashMap<>();

  PassedEvidence(List<EvidenceBlock> blocks, boolean beside) {
    this.blocks = List.copyOf(blocks);
    this.beside = beside;
    for (EvidenceBlock block : blocks) {
      int from = 0;
      for (Batch batch : block.batches()) {
        spots.put(
            batch.id(), new Spot(block.id(), from, beside ? EvidenceFiles.link(block) : null));
        from += batch.size();
      }
    }
  }

  /**
   * Where that of a batch is.
   *
   * @param block the id of the block
   * @param from how many scenarios stand before its first one there
   * @param file the one that holds the block, from the page; null when the page does
   */
  public record Spot(String block, int from, @Nullable String file) {}

  /** Null when nothing was seen in any of its scenarios. */
  public @Nullable Spot spot(Batch batch) {
    return spots.get(batch.id());
  }

  public List<EvidenceBlock> blocks() {
    return blocks;
  }

  public boolean beside() {
    return beside;
  }

  /** Those that stand in the page. */
  public List<EvidenceBlock> inPage() {
    return beside ? List.of() : blocks;
  }

  PassedEvidence movedBeside() {
    return new PassedEvidence(blocks, true);
  }

  /** A block's own, for the file that holds it. */
  PassedEvidence only(EvidenceBlock block) {
    return new PassedEvidence(List.of(block), false);
  }
}

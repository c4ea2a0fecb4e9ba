package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class LargeOnesInTurnTest {
  private static final ProductRequest NOTHING =
      new ProductRequest(List.of(), new Options("webp", 90, true, false, List.of()));

  @Test
  void a_large_body_waits_for_the_one_before_it_and_a_small_one_does_not() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    Reading reading =
        new LargeOnesInTurn(
            body -> {
              if (body.length > 1) {
                begun.countDown();
                second.countDown();
                Waits.until(go);
              }
              return NOTHING;
            });
    CompletableFuture<ProductRequest> one = large(reading);
    Waits.until(begun);
    CompletableFuture<ProductRequest> other = large(reading);
    assertThat(reading.read(new byte[1])).isEqualTo(NOTHING);
    assertThat(Waits.untilOrFor(second, 200)).isFalse();
    go.countDown();
    assertThat(CompletableFuture.allOf(one, other)).succeedsWithin(Duration.ofSeconds(9));
  }

  private static CompletableFuture<ProductRequest> large(Reading reading) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return reading.read(new byte[1 << 20]);
          } catch (Refusal e) {
            throw new IllegalStateException(e);
          }
        });
  }
}

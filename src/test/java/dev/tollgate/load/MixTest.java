package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MixTest {
  private final Mix mix =
      new Mix(List.of(new LoadPlan.Kind("often", 3), new LoadPlan.Kind("seldom", 1)));

  @Test
  void kindsComeByTheirWeights() {
    assertThat(LongStream.range(0, 400).mapToObj(mix::kind).filter("seldom"::equals)).hasSize(100);
  }

  @Test
  void noKindComesInARowOfItsOwn() {
    assertThat(LongStream.range(0, 8).mapToObj(mix::kind))
        .containsExactly("often", "often", "seldom", "often", "often", "often", "seldom", "often");
  }
}

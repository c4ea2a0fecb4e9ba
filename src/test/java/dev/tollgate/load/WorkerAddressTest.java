package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerAddressTest {
  @Test
  void aListHasHostAndPortOfEach() {
    assertThat(WorkerAddress.all("10.0.0.5:1099, load-2:1100"))
        .containsExactly(new WorkerAddress("10.0.0.5", 1099), new WorkerAddress("load-2", 1100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.5",
        ":1099",
        "a:0",
        "a:65536",
        "a:x",
        "a:-1",
        "a:1,",
        "a:999999",
        "[::1]:1101",
        "::1:1101"
      })
  void whatIsNoneSaysHowItShouldBe(String list) {
    assertThatThrownBy(() -> WorkerAddress.all(list))
        .isInstanceOf(LoadEngineException.class)
        .hasMessageContaining("--load-workers")
        .hasMessageContaining("should be host:port");
  }

  @Test
  void oneWorkerCannotHaveTwoShares() {
    assertThatThrownBy(() -> WorkerAddress.all("a:1,b:1,a:1"))
        .isInstanceOf(LoadEngineException.class)
        .hasMessageContaining("one worker twice");
  }
}

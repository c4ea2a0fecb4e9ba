package dev.tollgate.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {
  @Test
  void noPortIsOneThatTheSystemHandsOutByItself() {
    assertThat(IntStream.range(0, 200).map(i -> FreePort.find()))
        .allSatisfy(port -> assertThat(port).isBetween(20_000, 31_999));
  }

  @Test
  void aTargetCanBindIt() throws IOException {
    int port = FreePort.find();
    try (ServerSocket target = new ServerSocket(port)) {
      assertThat(target.getLocalPort()).isEqualTo(port);
    }
  }
}

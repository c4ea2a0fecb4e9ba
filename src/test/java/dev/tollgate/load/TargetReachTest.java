package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TargetReachTest {
  @Test
  void aTargetIsReachedWhereSomebodyListensWhateverIsSaid() throws IOException {
    URI address;
    try (ServerSocket target = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = URI.create("http://127.0.0.1:" + target.getLocalPort());
      assertThat(TargetReach.of(address)).isTrue();
    }
    assertThat(TargetReach.of(address)).isFalse();
    assertThat(TargetReach.of(URI.create("http://no-such-host.invalid/"))).isFalse();
  }
}

package dev.tollgate.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
  @Test
  void noPortIsOneThatTheSystemHandsOutByItself() {
    try (FreePorts ports = FreePorts.block()) {
      assertThat(Stream.generate(ports::next).limit(20))
          .allSatisfy(port -> assertThat(port).isBetween(20_000, 31_999));
    }
  }

  @Test
  void aTargetCanBindEachAndNoneIsGivenTwice() throws IOException {
    List<ServerSocket> targets = new ArrayList<>();
    try (FreePorts ports = FreePorts.block()) {
      List<Integer> given = Stream.generate(ports::next).limit(20).toList();
      for (int port : given) {
        targets.add(new ServerSocket(port));
      }
      assertThat(given).doesNotHaveDuplicates();
    } finally {
      for (ServerSocket target : targets) {
        target.close();
      }
    }
  }

  @Test
  void twoRunsAreNeverGivenTheSamePortThoughNeitherHasBoundItYet() {
    List<FreePorts> runs = Stream.generate(FreePorts::block).limit(60).toList();
    try {
      assertThat(runs.stream().flatMap(run -> Stream.generate(run::next).limit(10)))
          .doesNotHaveDuplicates();
    } finally {
      runs.forEach(FreePorts::close);
    }
  }

  @Test
  void aPortThatSomebodyElseHasIsPassedOver() throws IOException {
    try (FreePorts ports = FreePorts.block();
        ServerSocket other = new ServerSocket(ports.next() + 1)) {
      assertThat(ports.next()).isEqualTo(other.getLocalPort() + 1);
    }
  }

  @Test
  void aBlockThatIsUsedUpSaysWhichPortsAreTaken() {
    try (FreePorts ports = FreePorts.block()) {
      assertThatThrownBy(() -> Stream.generate(ports::next).limit(50).toList())
          .isInstanceOf(TargetException.class)
          .hasMessageMatching("No free port on this machine: all of \\d{5} to \\d{5} are taken");
    }
  }
}

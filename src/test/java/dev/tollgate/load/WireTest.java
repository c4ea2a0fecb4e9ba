package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load.Model;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class WireTest {
  private static final LoadRequest REQUEST =
      new LoadRequest(
          "POST",
          "/a?b=ä",
          List.of(
              new Header("Authorization", "Bearer x"), new Header("X-Long", "y".repeat(70_000))),
          new byte[] {0, -1, 13, 10});

  private Socket socket;
  private Wire ours;
  private Wire theirs;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      socket = new Socket(server.getInetAddress(), server.getLocalPort());
      ours = new Wire(socket);
      theirs = new Wire(server.accept());
    }
  }

  @AfterEach
  void close() {
    ours.close();
    theirs.close();
  }

  static Stream<WireMessage> messages() {
    return Stream.of(
        new WireMessage.Hello("key", "of this commit"),
        new WireMessage.Share(
            new LoadPlan(
                URI.create("http://127.0.0.1:1/x"),
                Model.CLOSED,
                List.of(
                    new LoadPlan.Phase("ramp", Duration.ofMillis(1500), 0.5, 20),
                    new LoadPlan.Phase("hold", Duration.ofHours(2), 20, 20)),
                List.of(new LoadPlan.Kind("a", 3), new LoadPlan.Kind("b", 1)),
                LoadPlan.ANY,
                Duration.ofSeconds(30)),
            1,
            3,
            true),
        new WireMessage.Go(250_000_000),
        new WireMessage.NoMore(),
        new WireMessage.Pulse(),
        new WireMessage.Over("lag", 7, 1234, "it broke"));
  }

  @Test
  void whatSomebodyElseSaysFirstIsNotReadToItsEnd() throws IOException {
    ours.write(new WireMessage.Pulse());
    assertThatThrownBy(theirs::readHello).hasMessageContaining("no worker");
    ours.write(new WireMessage.Hello("k".repeat(2000), "v"));
    assertThatThrownBy(theirs::readHello).hasMessageContaining("a length that cannot be: 2000");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void whatIsSaidIsHeard(WireMessage message) throws IOException {
    ours.write(message);
    ours.write(new WireMessage.Go(1));

    assertThat(theirs.read()).isEqualTo(message);
    assertThat(theirs.read()).as("what comes after it").isEqualTo(new WireMessage.Go(1));
  }

  @Test
  void aRequestAndItsAnswerAreTheSameOnBothSides() throws IOException {
    LoadAnswer answer =
        new LoadAnswer(
            409, List.of(new Header("X-Said", "ü")), new byte[] {1, 0, -128}, Outcome.ANSWERED, "");
    ours.write(new WireMessage.Asked(5_000_000_000L, 17, REQUEST));
    ours.write(new WireMessage.Answered(5_000_000_000L, 23, 29, answer));

    assertThat(theirs.read())
        .usingRecursiveComparison()
        .isEqualTo(new WireMessage.Asked(5_000_000_000L, 17, REQUEST));
    assertThat(theirs.read())
        .usingRecursiveComparison()
        .isEqualTo(new WireMessage.Answered(5_000_000_000L, 23, 29, answer));
  }

  @Test
  void whoHasGoneIsNoticed() {
    ours.close();

    assertThatThrownBy(theirs::read).isInstanceOf(EOFException.class);
  }

  @Test
  void whatIsNoMessageIsRefused() throws IOException {
    socket.getOutputStream().write('x');

    assertThatThrownBy(theirs::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not known");
  }
}

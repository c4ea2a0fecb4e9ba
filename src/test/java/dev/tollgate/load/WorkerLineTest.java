package dev.tollgate.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may call for a share of a load. */
@Timeout(20)
class WorkerLineTest {
  private final ScriptedServer listens = new ScriptedServer((out, number) -> false);
  private WorkerLine line;

  @BeforeEach
  void open() {
    line = WorkerLine.to(new WorkerAddress("127.0.0.1", listens.address().getPort()));
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    listens.close();
  }

  private Wire call(String key, String version) throws IOException {
    String[] address = line.address().split(" ", -1);
    Wire wire = new Wire(new Socket(address[0], Integer.parseInt(address[1])));
    wire.write(new WireMessage.Hello(key, version));
    return wire;
  }

  @Test
  void theOneThatKnowsTheKeyIsTakenIn() throws IOException {
    try (Wire theirs = call("key", JmeterLibraries.version());
        Wire ours = line.await("key", 5_000).orElseThrow()) {
      ours.write(new WireMessage.Go(3));

      assertThat(theirs.read()).isEqualTo(new WireMessage.Go(3));
    }
  }

  @Test
  void whoDoesNotKnowTheKeyGetsNoRequest() throws IOException {
    try (Wire theirs = call("another", JmeterLibraries.version())) {
      assertThat(line.await("key", 5_000)).isEmpty();
      assertThatThrownBy(theirs::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aWorkerOfAnotherVersionIsNamedWithBoth() throws IOException {
    try (Wire theirs = call("key", "Tollgate of commit 1 with JMeter 2")) {
      assertThatThrownBy(() -> line.await("key", 5_000))
          .isInstanceOf(LoadEngineException.class)
          .hasMessageContaining("is Tollgate of commit 1 with JMeter 2, and this is Tollgate of")
          .hasMessageContaining("with JMeter 5.6.3")
          .hasMessageContaining("same commit");
      assertThatThrownBy(theirs::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void nobodyCallsIsNoError() throws IOException {
    assertThat(line.await("key", 1)).isEmpty();
  }
}

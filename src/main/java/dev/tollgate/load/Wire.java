package dev.tollgate.load;

import dev.tollgate.load.WireMessage.Answered;
import dev.tollgate.load.WireMessage.Asked;
import dev.tollgate.load.WireMessage.Go;
import dev.tollgate.load.WireMessage.Hello;
import dev.tollgate.load.WireMessage.NoMore;
import dev.tollgate.load.WireMessage.Over;
import dev.tollgate.load.WireMessage.Pulse;
import dev.tollgate.load.WireMessage.Share;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/**
 * The line between Tollgate and a load worker. Many threads may write, one reads; whoever writes
 * waits while the other side has too much to read.
 */
public final class Wire implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  /**
   * @throws IOException when the socket is not connected
   */
  public Wire(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
  }

  /** Says it at once. */
  public synchronized void write(WireMessage message) throws IOException {
    if (message instanceof Hello hello) {
      out.writeByte('H');
      WireFormat.text(out, hello.key());
      WireFormat.text(out, hello.version());
    } else if (message instanceof Share share) {
      out.writeByte('S');
      WireFormat.plan(out, share.plan());
      out.writeInt(share.index());
      out.writeInt(share.of());
      out.writeBoolean(share.reached());
    } else if (message instanceof Go go) {
      out.writeByte('G');
      out.writeLong(go.leadNanos());
    } else if (message instanceof Asked asked) {
      out.writeByte('Q');
      out.writeLong(asked.number());
      out.writeLong(asked.due());
      WireFormat.request(out, asked.request());
    } else if (message instanceof NoMore) {
      out.writeByte('N');
    } else if (message instanceof Answered answered) {
      out.writeByte('A');
      out.writeLong(answered.number());
      out.writeLong(answered.took());
      out.writeLong(answered.sentAgo());
      WireFormat.answer(out, answered.answer());
    } else if (message instanceof Pulse) {
      out.writeByte('P');
    } else if (message instanceof Over over) {
      out.writeByte('O');
      WireFormat.text(out, over.lag());
      out.writeInt(over.together());
      out.writeLong(over.processorMs());
      WireFormat.text(out, over.trouble());
    }
    out.flush();
  }

  /**
   * Waits for what the other side says next.
   *
   * @throws java.io.EOFException when it has gone
   * @throws IOException when it says what nobody knows
   */
  public WireMessage read() throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 'H' -> hello();
      case 'S' -> new Share(WireFormat.plan(in), in.readInt(), in.readInt(), in.readBoolean());
      case 'G' -> new Go(in.readLong());
      case 'Q' -> new Asked(in.readLong(), in.readLong(), WireFormat.request(in));
      case 'N' -> new NoMore();
      case 'A' -> new Answered(in.readLong(), in.readLong(), in.readLong(), WireFormat.answer(in));
      case 'P' -> new Pulse();
      case 'O' -> new Over(WireFormat.text(in), in.readInt(), in.readLong(), WireFormat.text(in));
      default -> throw new IOException("a message of a kind that is not known: " + kind);
    };
  }

  /**
   * Waits for the first that anybody says, who may be somebody else.
   *
   * @throws IOException when it is not {@link Hello}
   */
  public Hello readHello() throws IOException {
    if (in.readByte() != 'H') {
      throw new IOException("somebody who is no worker");
    }
    return hello();
  }

  private Hello hello() throws IOException {
    return new Hello(WireFormat.shortText(in), WireFormat.shortText(in));
  }

  /** Says no more, and still hears what the other side says. */
  public void finish() throws IOException {
    socket.shutdownOutput();
  }

  /**
   * How long {@link #read} waits at most for what is to come.
   *
   * @param millis 0 for as long as it takes
   */
  public void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /** From any thread: the other side notices. */
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more either way.
    }
  }
}

package dev.tollgate.load;

import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load.Model;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How plans, requests and answers are written as bytes: lengths first, texts in UTF-8. */
final class WireFormat {
  /** Whatever says that it is longer is none of ours. */
  private static final int LONGEST = 1 << 30;

  private static final int SHORT = 1 << 10;

  private WireFormat() {}

  /** Writes a value of a list. */
  private interface Writer<T> {
    void write(DataOutput out, T value) throws IOException;
  }

  /** Reads a value of a list. */
  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  static void text(DataOutput out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(DataInput in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  /** One from somebody who has not said yet who it is. */
  static String shortText(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > SHORT) {
      throw new IOException("a length that cannot be: " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void bytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInput in) throws IOException {
    byte[] bytes = new byte[length(in)];
    in.readFully(bytes);
    return bytes;
  }

  private static int length(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a length that cannot be: " + length);
    }
    return length;
  }

  private static <T> void list(DataOutput out, List<T> values, Writer<T> writer)
      throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  private static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
    int size = length(in);
    List<T> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  private static void header(DataOutput out, Header header) throws IOException {
    text(out, header.name());
    text(out, header.value());
  }

  private static Header header(DataInput in) throws IOException {
    return new Header(text(in), text(in));
  }

  static void request(DataOutput out, LoadRequest request) throws IOException {
    text(out, request.method());
    text(out, request.path());
    list(out, request.headers(), WireFormat::header);
    bytes(out, request.body());
  }

  static LoadRequest request(DataInput in) throws IOException {
    return new LoadRequest(text(in), text(in), list(in, WireFormat::header), bytes(in));
  }

  static void answer(DataOutput out, LoadAnswer answer) throws IOException {
    out.writeInt(answer.status());
    list(out, answer.headers(), WireFormat::header);
    bytes(out, answer.body());
    text(out, answer.outcome().name());
    text(out, answer.trouble());
  }

  static LoadAnswer answer(DataInput in) throws IOException {
    return new LoadAnswer(
        in.readInt(), list(in, WireFormat::header), bytes(in), Outcome.valueOf(text(in)), text(in));
  }

  static void plan(DataOutput out, LoadPlan plan) throws IOException {
    text(out, plan.address().toString());
    text(out, plan.model().name());
    list(
        out,
        plan.phases(),
        (to, phase) -> {
          text(to, phase.name());
          to.writeLong(phase.lasts().toNanos());
          to.writeDouble(phase.from());
          to.writeDouble(phase.to());
        });
    list(
        out,
        plan.kinds(),
        (to, kind) -> {
          text(to, kind.name());
          to.writeInt(kind.weight());
        });
    out.writeLong(plan.most());
    out.writeLong(plan.patience().toNanos());
  }

  static LoadPlan plan(DataInput in) throws IOException {
    return new LoadPlan(
        URI.create(text(in)),
        Model.valueOf(text(in)),
        list(
            in,
            from ->
                new LoadPlan.Phase(
                    text(from),
                    Duration.ofNanos(from.readLong()),
                    from.readDouble(),
                    from.readDouble())),
        list(in, from -> new LoadPlan.Kind(text(from), from.readInt())),
        in.readLong(),
        Duration.ofNanos(in.readLong()));
  }
}

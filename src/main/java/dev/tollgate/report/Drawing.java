package dev.tollgate.report;

import dev.tollgate.evidence.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the sequence diagram of a journal's exchanges. */
final class Drawing {
  /** Calls that are drawn one by one; each is two arrows. */
  private static final int MOST = 30;

  private static final int PARTICIPANTS = 12;
  private static final String OTHERS = "others";
  private static final int FIRST = 70;
  private static final int APART = 170;
  private static final int TOP = 56;
  private static final int ASKED = 27;
  private static final int ANSWERED = 20;
  private static final double CHARACTER = 6.3;

  private final List<Call> calls;
  private final String note;
  private final int exchanges;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, StringBuilder> strokes = new TreeMap<>();
  private final List<Diagram.Bar> bars = new ArrayList<>();
  private final List<Diagram.Label> labels = new ArrayList<>();

  private Drawing(List<Exchange> exchanges) {
    List<Exchange> ordered =
        exchanges.stream().sorted(Comparator.comparingLong(Exchange::startNanos)).toList();
    boolean many = ordered.size() > MOST;
    List<Call> all = many ? Call.folded(ordered) : ordered.stream().map(Call::of).toList();
    this.exchanges = ordered.size();
    this.calls = all.size() > MOST ? all.subList(0, MOST) : all;
    this.note = note(many, all.size() - calls.size());
    participants();
  }

  static Diagram of(List<Exchange> exchanges) {
    return new Drawing(exchanges).diagram();
  }

  private static String note(boolean folded, int left) {
    if (!folded) {
      return "";
    }
    return "Calls of one kind are folded into one arrow, with their number"
        + (left > 0 ? "; " + left + " more kinds of calls stand in the list of exchanges." : ".");
  }

  private void participants() {
    Set<String> names = new LinkedHashSet<>();
    calls.forEach(
        call -> {
          names.add(call.from());
          names.add(call.to());
        });
    int x = FIRST;
    for (String name : names) {
      String column = columns.size() < PARTICIPANTS - 1 ? name : OTHERS;
      if (columns.putIfAbsent(column, x) == null) {
        x += columns.size() == 1 ? APART + 50 : APART;
      }
    }
  }

  private int x(String name) {
    return columns.getOrDefault(name, columns.getOrDefault(OTHERS, FIRST));
  }

  private Diagram diagram() {
    int height = rows();
    int width = columns.values().stream().mapToInt(x -> x).max().orElse(FIRST) + FIRST + 20;
    return new Diagram(
        "%d %s between %s"
            .formatted(
                exchanges,
                exchanges == 1 ? "exchange" : "exchanges",
                String.join(", ", columns.keySet())),
        note,
        width,
        height,
        columns.entrySet().stream()
            .map(column -> new Diagram.Column(column.getKey(), column.getValue()))
            .toList(),
        bars,
        strokes.entrySet().stream()
            .map(stroke -> new Diagram.Stroke(stroke.getKey(), stroke.getValue().toString()))
            .toList(),
        labels,
        calls);
  }

  /** Each call and each answer has a row of its own, by its moment. */
  private int rows() {
    record Moment(long at, boolean answer, int call) {}
    List<Moment> moments =
        IntStream.range(0, calls.size())
            .boxed()
            .flatMap(
                i -> {
                  Call call = calls.get(i);
                  return Stream.of(
                      new Moment(call.startNanos(), false, i),
                      new Moment(Math.max(call.endNanos(), call.startNanos() + 1), true, i));
                })
            .sorted(
                Comparator.comparingLong(Moment::at)
                    .thenComparing(Moment::answer, Comparator.reverseOrder())
                    .thenComparing(Moment::call))
            .toList();
    int[] from = new int[calls.size()];
    int[] lane = new int[calls.size()];
    int y = TOP;
    for (Moment moment : moments) {
      Call call = calls.get(moment.call());
      y += moment.answer() ? ANSWERED : ASKED;
      if (moment.answer()) {
        answer(call, from[moment.call()], y, lane[moment.call()]);
      } else {
        from[moment.call()] = y;
        lane[moment.call()] = lane(moment.call(), lane);
        ask(call, y, lane[moment.call()]);
      }
    }
    return y + 24;
  }

  /** The first place beside the line that no call to the same one still has. */
  private int lane(int index, int[] lanes) {
    Call call = calls.get(index);
    Set<Integer> taken = new LinkedHashSet<>();
    for (int i = 0; i < index; i++) {
      Call other = calls.get(i);
      if (x(other.to()) == x(call.to()) && other.endNanos() > call.startNanos()) {
        taken.add(lanes[i]);
      }
    }
    return IntStream.iterate(0, i -> i + 1).filter(i -> !taken.contains(i)).findFirst().orElse(0);
  }

  private void ask(Call call, int y, int lane) {
    int from = x(call.from());
    int to = x(call.to());
    int way = to >= from ? 1 : -1;
    int tip = way > 0 ? to - 5 : to + 5 + lane * 7;
    line("ask " + call.tone(), from + way * 5, tip, y);
    label(call.what(), Math.min(from, to) + 10, from, to, y - 5, "asked");
  }

  private void answer(Call call, int from, int y, int lane) {
    int source = x(call.from());
    int to = x(call.to());
    int way = to >= source ? 1 : -1;
    bars.add(new Diagram.Bar(to - 4 + lane * 7, from, Math.max(y - from, 4), call.tone()));
    line("answer " + call.tone(), to - way * 5, source + way * 5, y);
    String mark = call.tone().equals("good") ? "" : call.tone().equals("bad") ? "✗ " : "! ";
    // The arrow's head stands before it.
    label(mark + call.answer(), Math.min(source, to) + 16, source, to, y - 4, call.tone());
  }

  private void line(String look, int from, int to, int y) {
    int back = to > from ? -6 : 6;
    stroke(look).append('M').append(from).append(' ').append(y).append('H').append(to);
    stroke(look).append('m').append(back).append("-3l").append(-back).append(" 3");
    stroke(look).append('l').append(back).append(" 3");
  }

  private StringBuilder stroke(String look) {
    return strokes.computeIfAbsent(look, key -> new StringBuilder());
  }

  private void label(String text, int left, int from, int to, int y, String tone) {
    int room = (int) ((Math.abs(to - from) - 14) / CHARACTER);
    labels.add(new Diagram.Label(left, y, Cut.to(text, Math.max(room, 12)), tone));
  }
}

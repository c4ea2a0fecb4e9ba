package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Exchange;
import dev.tollgate.evidence.Request;
import dev.tollgate.fixtures.Seen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void callers_stand_left_of_the_system_and_dependencies_right_of_it() {
    Diagram diagram =
        Drawing.of(List.of(Seen.byDependency("x2", 12, 30), Seen.byCaller("x1", 10, 52)));

    assertThat(diagram.columns())
        .extracting(Diagram.Column::name)
        .containsExactly("caller", "shop", "bank");
    assertThat(diagram.columns()).extracting(Diagram.Column::x).isSorted();
    assertThat(diagram.title()).isEqualTo("2 exchanges between caller, shop, bank");
    assertThat(diagram.list())
        .containsExactly(
            "caller → shop: POST /buy: 200 · 42 ms, from +0.0 ms",
            "shop → bank: POST /debit: 200 · 18 ms, from +2.0 ms");
  }

  @Test
  void calls_under_way_at_the_same_time_have_bars_side_by_side_and_others_one_below_the_other() {
    Diagram parallel =
        Drawing.of(List.of(Seen.byDependency("x1", 0, 20), Seen.byDependency("x2", 10, 30)));
    Diagram sequential =
        Drawing.of(List.of(Seen.byDependency("x1", 0, 10), Seen.byDependency("x2", 10, 30)));

    assertThat(parallel.bars()).extracting(Diagram.Bar::x).doesNotHaveDuplicates();
    assertThat(parallel.bars().get(1).y())
        .isLessThan(parallel.bars().get(0).y() + parallel.bars().get(0).height());
    assertThat(parallel.list().get(0)).endsWith("beside 1 more to bank");
    assertThat(sequential.bars().get(0).x()).isEqualTo(sequential.bars().get(1).x());
    assertThat(sequential.bars().get(1).y())
        .isGreaterThanOrEqualTo(sequential.bars().get(0).y() + sequential.bars().get(0).height());
  }

  @Test
  void a_call_that_failed_is_marked_by_shape_and_word_and_colour() {
    Diagram diagram =
        Drawing.of(List.of(ended(Seen.byDependency("x1", 0, 20), Exchange.Outcome.REFUSED)));

    assertThat(diagram.bars()).extracting(Diagram.Bar::tone).containsExactly("bad");
    assertThat(diagram.strokes())
        .extracting(Diagram.Stroke::look)
        .containsExactly("answer bad", "ask bad");
    assertThat(diagram.labels())
        .extracting(Diagram.Label::text)
        .contains("✗ connection refused · 20 ms");
  }

  @Test
  void more_calls_than_one_can_read_are_folded_by_kind_with_their_number() {
    List<Exchange> many = new ArrayList<>();
    many.add(Seen.byCaller("x0", 0, 1000));
    for (int i = 0; i < 40; i++) {
      many.add(Seen.byDependency("x" + i, 10 + i, 12 + i));
    }
    many.add(ended(Seen.byDependency("x99", 90, 91), Exchange.Outcome.RESET));

    Diagram diagram = Drawing.of(many);

    assertThat(diagram.list())
        .hasSize(3)
        .anyMatch(line -> line.contains("200 ×40, 2 at once"))
        .anyMatch(line -> line.contains("connection reset"));
    assertThat(diagram.note()).startsWith("Calls of one kind are folded");
  }

  @Test
  void ids_in_a_path_make_room_for_what_tells_calls_apart() {
    Exchange like = Seen.byDependency("x1", 0, 1);
    Exchange stored =
        Seen.withRequest(
            like,
            new Request(
                "PUT",
                "/tenant-tgokf4z0001h/6b3f8fc2-853b-4f56-a401-c6617b8c6eec/image-2.webp?a=1",
                List.of(),
                like.request().body()));

    assertThat(Drawing.of(List.of(stored)).list().get(0)).contains("PUT /…/…/image-2.webp:");
  }

  @Test
  void nothing_that_was_seen_draws_nothing() {
    assertThat(Drawing.of(List.of()).isEmpty()).isTrue();
  }

  private static Exchange ended(Exchange like, Exchange.Outcome outcome) {
    return like.ended(like.endNanos(), null, outcome, null);
  }
}

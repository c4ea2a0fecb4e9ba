package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TickedChecklistTest {
  private static final String TEXT =
      """
      # The shop

      > Context.

      ## Buying
      - [ ] SH-1 · critical · Fruit is paid for
      - [x] SH-2 · low · Bags are free
      """;

  @TempDir Path features;

  @Test
  void a_box_is_ticked_only_for_what_is_proven() throws IOException {
    String ticked = TickedChecklist.of(read(TEXT), TickedChecklistTest::firstProven);

    assertThat(ticked)
        .isEqualTo(
            """
            # The shop

            > Context.

            ## Buying
            - [x] SH-1 · critical · Fruit is paid for
              - **proven**: [shop.feature:3](x)
            - [ ] SH-2 · low · Bags are free
              - **unproven**
            """);
  }

  @Test
  void read_again_it_is_the_same_checklist() throws IOException {
    Checklist before = read(TEXT);

    Checklist after = read(TickedChecklist.of(before, TickedChecklistTest::firstProven));

    assertThat(after.title()).isEqualTo(before.title());
    assertThat(after.items())
        .extracting(Item::id, Item::severity, Item::text)
        .containsExactlyElementsOf(
            before.items().map(item -> tuple(item.id(), item.severity(), item.text())).toList());
  }

  @Test
  void ticked_again_it_has_no_note_of_the_time_before() throws IOException {
    String once = TickedChecklist.of(read(TEXT), TickedChecklistTest::firstProven);

    assertThat(TickedChecklist.of(read(once), TickedChecklistTest::firstProven)).isEqualTo(once);
  }

  private static Tick firstProven(Item item) {
    return item.id().equals("SH-1")
        ? new Tick(true, "proven", "[shop.feature:3](x)")
        : new Tick(false, "unproven", "");
  }

  private Checklist read(String text) throws IOException {
    Files.createDirectories(features.resolve("shop"));
    Files.writeString(features.resolve("shop/checklist.md"), text);
    return Checklists.read(features).of("shop").orElseThrow();
  }
}

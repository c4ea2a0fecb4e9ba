package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
  private static final String GOOD =
      """
      ---
      area: security
      reviewer: Ann
      date: 2026-11-21
      open:
        critical: []
        high: ["tokens are logged"]
        medium: []
        low: []
      ---
      # What was looked at

      ---
      All of it.
      """;

  @TempDir Path system;

  @Test
  void aReviewIsReadFromTheTopOfItsFile() throws IOException {
    write("security", GOOD);

    Review review = Reviews.of(system).of("security").orElseThrow();

    assertThat(review.reviewer()).isEqualTo("Ann");
    assertThat(review.date()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(review.open())
        .containsEntry(Severity.HIGH, List.of("tokens are logged"))
        .containsEntry(Severity.CRITICAL, List.of());
  }

  @Test
  void whereThereAreNoReviewsThereIsNone() {
    assertThat(Reviews.of(system).all()).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidWithFileAndLine() throws IOException {
    expect("no front matter", ":1: should begin with a line ---");
    expect("---\narea: security\n", ":1: should begin with a line ---");
    expect(GOOD.replace("area: security", "area: credits"), ":2: should be the file's name");
    expect(GOOD.replace("2026-11-21", "yesterday"), ":4: \"yesterday\" is no date");
    expect(GOOD.replace("  critical: []\n", ""), "critical");
    expect(GOOD.replace("  low:", "  lwo:"), ":9: unknown key \"lwo\"");
    expect(GOOD.replace("reviewer: Ann\n", ""), "the key \"reviewer\" is missing");
    expect(GOOD.replace("medium: []", "medium: none"), ":8: \"open.medium\" should be a list");
  }

  private void expect(String text, String message) throws IOException {
    write("security", text);
    assertThatThrownBy(() -> Reviews.of(system))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("security.md")
        .hasMessageContaining(message);
  }

  private void write(String area, String text) throws IOException {
    Path folder = Files.createDirectories(system.resolve("reviews"));
    Files.writeString(folder.resolve(area + ".md"), text);
  }
}

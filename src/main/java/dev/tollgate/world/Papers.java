package dev.tollgate.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.system.Prose;
import dev.tollgate.system.Review;
import dev.tollgate.system.Reviews;
import dev.tollgate.system.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What people have written about the system and keep in its folder. */
public final class Papers {
  private final World world;

  public Papers(World world) {
    this.world = world;
  }

  /**
   * Checks that there is a review of that area.
   *
   * @throws dev.tollgate.system.BadFileException when one cannot be read
   */
  public void checkReview(String area) {
    Reviews reviews = reviews();
    assertThat(reviews.of(area))
        .as(
            "a review of %s in %s; there are: %s",
            area, folder().resolve("reviews"), reviews.all().stream().map(Review::area).toList())
        .isPresent();
  }

  /** Checks that there are reviews, and that none has anything open that is so severe. */
  public void checkNothingOpen(List<Severity> severities) {
    assertThat(reviews().all()).as("reviews in %s", folder().resolve("reviews")).isNotEmpty();
    List<String> open = new ArrayList<>();
    for (Review review : reviews().all()) {
      for (Severity severity : severities) {
        List<String> findings = review.open().getOrDefault(severity, List.of());
        findings.forEach(f -> open.add(review.area() + ", " + severity.word() + ": " + f));
      }
    }
    assertThat(open).as("open findings").isEmpty();
  }

  /** Checks that a Markdown file has these parts, and something in each. */
  public void checkParts(String file, List<String> parts) {
    Prose prose = Prose.read(folder().resolve(file));
    for (String part : parts) {
      assertThat(prose.parts())
          .as("parts (## headings) of %s", folder().resolve(file))
          .containsKey(part);
      assertThat(prose.parts().get(part)).as("what %s says below %s", file, part).isNotBlank();
    }
  }

  private Reviews reviews() {
    return Reviews.of(folder());
  }

  private Path folder() {
    return world.system().folder();
  }
}

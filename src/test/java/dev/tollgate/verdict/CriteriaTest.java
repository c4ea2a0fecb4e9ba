package dev.tollgate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.system.PolicyRule;
import dev.tollgate.system.RuleTerms;
import dev.tollgate.system.Severity;
import dev.tollgate.verdict.baseline.Baselines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is judged by is what lies in the folder of the systems and beside it. */
class CriteriaTest {
  @TempDir Path dir;

  @BeforeEach
  void aShop() throws IOException {
    write("features/shop/system.yml", "title: Shop\n");
    write("features/shop/checklist.md", "# shop\n\n## Buying\n- [ ] SH-BUY-1 · high · It buys\n");
    write(
        "features/shop/reviews/security.md",
        """
        ---
        area: security
        reviewer: Rita
        date: 2026-11-01
        open: {critical: [], high: [a token], medium: [], low: []}
        ---
        """);
  }

  @Test
  void the_checklists_and_the_reviews_of_the_systems_are_read() {
    Criteria criteria = Criteria.read(features(), null);

    assertThat(criteria.checklists().of("shop")).isPresent();
    assertThat(criteria.reviews().get("shop"))
        .satisfies(
            reviews ->
                assertThat(reviews.of("security"))
                    .hasValueSatisfying(
                        review ->
                            assertThat(review.open().get(Severity.HIGH))
                                .containsExactly("a token")));
    assertThat(criteria.baselines()).isEqualTo(Baselines.NONE);
  }

  @Test
  void the_policy_is_the_one_named_or_that_beside_the_systems_or_the_usual_one()
      throws IOException {
    Path other = write("other.yml", "rules: {error-rate: {under: 7 %}}");
    assertThat(errorRate(null)).isEqualTo("0.1 %");

    write("gate.yml", "rules: {error-rate: {under: 3 %}}");

    assertThat(errorRate(null)).isEqualTo("3 %");
    assertThat(errorRate(other)).isEqualTo("7 %");
  }

  private String errorRate(@Nullable Path policy) {
    RuleTerms terms = Criteria.read(features(), policy).policy().of(PolicyRule.ERROR_RATE, "shop");
    return String.valueOf(terms.under());
  }

  private Path features() {
    return dir.resolve("features");
  }

  private Path write(String file, String text) throws IOException {
    Path path = dir.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}

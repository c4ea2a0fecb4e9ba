package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.system.Severity;
import dev.tollgate.system.SystemFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {
  private static final String REVIEW =
      "---\narea: security\nreviewer: R\ndate: 2026-11-21\nopen:\n  critical: []\n  high: [a hole]\n  medium: []\n  low: []\n---\n";

  @TempDir Path dir;

  @Test
  void reviews_and_the_rollback_plan_are_those_that_lie_in_the_systems_folder() throws IOException {
    write("reviews/security.md", REVIEW);
    write("rollback.md", "Start the one before.");

    Papers papers = papers();

    assertThat(papers.open(Severity.HIGH)).containsExactly("security: a hole");
    assertThat(papers.open(Severity.CRITICAL)).isEmpty();
    assertThat(papers.rollback()).isEqualTo("Start the one before.");
  }

  @Test
  void a_setting_that_is_a_secret_is_masked_and_one_that_the_run_fills_in_is_none()
      throws IOException {
    write(
        "targets/reference.yml",
        "launch:\n  command: [serve]\n  environment:\n    API_KEY: abcdefgh\n    TOKEN_URL: ${token.url}\n    PORT: \"1\"\nready: {path: /health}\n");

    assertThat(papers().settings())
        .containsEntry("API_KEY", "***(value)")
        .containsEntry("TOKEN_URL", "${token.url}")
        .containsEntry("PORT", "1");
  }

  @Test
  void a_file_that_cannot_be_used_is_said_and_stops_nothing() throws IOException {
    write("reviews/security.md", "no front matter");

    assertThat(papers().reviews()).isEmpty();
    assertThat(papers().troubles()).anyMatch(trouble -> trouble.contains("security.md"));
  }

  @Test
  void a_secret_within_a_command_or_another_setting_is_masked_too() throws IOException {
    write(
        "targets/reference.yml",
        "launch:\n  command: [serve, 'Authorization: Bearer abcdefgh12345678']\n  environment:\n    OPTIONS: \"password=geheim123 fast\"\nready: {path: /health}\n");

    assertThat(papers().settings())
        .containsEntry("command", "serve Authorization: ***(value) ***(value)")
        .containsEntry("OPTIONS", "password=***(value) fast");
  }

  @Test
  void of_a_target_that_the_record_does_not_name_no_settings_are_shown() throws IOException {
    write(
        "targets/reference.yml",
        "launch:\n  command: [serve]\n  environment: {PORT: \"1\"}\nready: {path: /health}\n");

    assertThat(Papers.of(new SystemFolder(dir), Optional.empty()).settings()).isEmpty();
  }

  private Papers papers() {
    return Papers.of(new SystemFolder(dir), Optional.of("reference"));
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

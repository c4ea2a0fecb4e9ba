package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void the_commit_is_that_of_the_build() {
    assertThat(Version.commit(built("3f2a9c1b7d40", "false"))).isEqualTo("3f2a9c1b7d40");
  }

  @Test
  void what_was_built_with_changes_since_the_commit_says_so() {
    assertThat(Version.commit(built("3f2a9c1b7d40", "true")))
        .isEqualTo("3f2a9c1b7d40, changed since");
  }

  @Test
  void a_build_without_git_has_none() {
    assertThat(Version.commit(new Properties())).isNull();
  }

  private static Properties built(String commit, String dirty) {
    Properties properties = new Properties();
    properties.setProperty("git.commit.id.abbrev", commit);
    properties.setProperty("git.dirty", dirty);
    return properties;
  }
}

package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetProfileTest {
  private static final String LAUNCH = "launch:\n  command: [serve]\nready:\n  path: /health\n";

  @TempDir Path system;

  @Test
  void theLimitsAreRead() throws IOException {
    TargetProfile profile = profile(LAUNCH + "limits:\n  memory: 640 MB\n  body: 20 MB\n");

    assertThat(profile.limits().memory()).isEqualTo(Size.of("640 MB"));
    assertThat(profile.limits().body()).isEqualTo(Size.of("20 MB"));
    assertThat(profile.cannot()).isEmpty();
  }

  @Test
  void whatNoLimitIsStatedForCannotBeAsked() throws IOException {
    assertThat(profile(LAUNCH).cannot())
        .containsEntry("memory", "its file states no \"memory\" under \"limits\"")
        .containsEntry("body", "its file states no \"body\" under \"limits\"");
  }

  @Test
  void theMemoryOfATargetThatRunsElsewhereCannotBeAsked() throws IOException {
    String found = "address: http://staging.example\nready:\n  path: /health\n";

    assertThat(profile(found + "limits:\n  memory: 640 MB\n  body: 1 MB\n").cannot())
        .containsOnlyKeys("memory")
        .containsEntry(
            "memory", "its process was not started here, so that its memory cannot be read");
  }

  @Test
  void theFilesOwnReasonGoesFirst() throws IOException {
    assertThat(profile(LAUNCH + "cannot:\n  memory: the machine is shared\n").cannot())
        .containsEntry("memory", "the machine is shared");
  }

  @Test
  void aTargetMayDifferFromItsSystem() throws IOException {
    assertThat(profile(LAUNCH + "differs:\n  metrics:\n    orders: http_orders\n").differs())
        .hasToString("{\"metrics\":{\"orders\":\"http_orders\"}}");
  }

  @Test
  void aLimitThatIsNoneIsSaidWithItsLine() {
    assertThatThrownBy(() -> profile(LAUNCH + "limits:\n  memory: lots\n"))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("t.yml:6")
        .hasMessageContaining("\"lots\" is no size");
  }

  @Test
  void aVersionThatIsNoneIsSaidWithItsLineAndWhatToDo() {
    assertThatThrownBy(() -> profile(LAUNCH + "version: 1.10\n"))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("t.yml:5")
        .hasMessageContaining("\"version\": without quotes this is a number")
        .hasMessageContaining("put it in quotes");
    assertThatThrownBy(() -> profile(LAUNCH + "version: 0012345\n"))
        .hasMessageContaining("put it in quotes");
    assertThatThrownBy(() -> profile(LAUNCH + "version: {path: \"/a b\", field: v}\n"))
        .hasMessageContaining("Illegal character in path at index 2: /a b")
        .hasMessageContaining("t.yml:");
    assertThatThrownBy(() -> profile(LAUNCH + "version: {path: //host/x, field: v}\n"))
        .hasMessageContaining("names another host");
    assertThatThrownBy(() -> profile(LAUNCH + "version: {path: /health}\n"))
        .hasMessageContaining("t.yml:5")
        .hasMessageContaining("\"version\": the key \"field\" is missing");
    assertThatThrownBy(() -> profile(LAUNCH + "version: {path: health, field: version}\n"))
        .hasMessageContaining("\"version\": the path \"health\" should begin with /");
    assertThatThrownBy(() -> profile(LAUNCH + "version: {path: /health, feild: version}\n"))
        .hasMessageContaining("t.yml:5")
        .hasMessageContaining("unknown key \"feild\" in \"version\"; known keys: field, path");
  }

  private TargetProfile profile(String text) throws IOException {
    Files.writeString(Files.createDirectories(system.resolve("targets")).resolve("t.yml"), text);
    return new SystemFolder(system).target("t");
  }
}

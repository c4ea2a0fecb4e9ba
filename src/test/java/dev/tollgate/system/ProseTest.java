package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProseTest {
  @TempDir Path folder;

  @Test
  void aFileIsReadInPartsByItsHeadings() throws IOException {
    Path file = Files.writeString(folder.resolve("a.md"), "# A\n\n## One\n\ntext\n### x\n## Two\n");

    assertThat(Prose.read(file).parts())
        .containsEntry("One", "\ntext\n### x\n")
        .containsEntry("Two", "");
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> Prose.read(folder.resolve("b.md")))
        .isInstanceOf(BadFileException.class)
        .hasMessageContaining("b.md");
  }
}

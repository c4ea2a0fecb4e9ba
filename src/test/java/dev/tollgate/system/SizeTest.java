package dev.tollgate.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

  @ParameterizedTest
  @CsvSource({"100 bytes,100", "64 KB,65536", "512 MB,536870912", "3 GB,3221225472", "2MB,2097152"})
  void aSizeIsReadAsPeopleWriteIt(String written, long bytes) {
    assertThat(Size.of(written).bytes()).isEqualTo(bytes);
  }

  @Test
  void whatIsNoSizeIsSaid() {
    assertThatThrownBy(() -> Size.of("512 MiB"))
        .hasMessage("\"512 MiB\" is no size; write it as 512 MB, 64 KB or 100 bytes");
  }
}

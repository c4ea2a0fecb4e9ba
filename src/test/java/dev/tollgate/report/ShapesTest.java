package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no digit at all",
        "7",
        "a 1.10 b -2,5e9 c",
        "X-Request-Id: be579f81-7e8a-9a5b-6e6d-b4fb1330dd90, tgt4hlr00049 and tgt4hlr00049",
        "abcdefab-abcd-abcd-abcd-abcdefabcdef",
        "be579f81-7e8a-9a5b-6e6d-b4fb1330dd9",
        "BE579F81-7E8A-9A5B-6E6D-B4FB1330DD90",
        "be579f817e8a9a5b6e6db4fb1330dd90 of 32, and 36: be579f817e8a9a5b6e6db4fb1330dd901234",
        "\uE000 \uE001 \uF8FF 12 \uE000",
        "ünïcödé 12 → …",
      })
  void what_was_taken_apart_is_put_together_to_the_letter(String line) throws IOException {
    List<List<String>> texts =
        List.of(List.of(line, "between 1 and 2", line), List.of(), List.of(line + line));

    assertThat(OpenedBlock.texts(packed(texts)))
        .isEqualTo(texts.stream().map(text -> String.join("\n", text)).toList());
  }

  @Test
  void a_text_may_have_more_ids_than_there_are_signs_for_them() throws IOException {
    List<List<String>> texts =
        List.of(IntStream.range(0, 7000).mapToObj(i -> "id-%010d".formatted(i)).toList());

    assertThat(OpenedBlock.texts(packed(texts))).containsExactly(String.join("\n", texts.get(0)));
  }

  @Test
  void lines_that_differ_by_numbers_and_ids_are_kept_once() throws IOException {
    JsonNode block =
        packed(
            List.of(List.of("took 12 ms for tgt4hlr00049"), List.of("took 9 ms for tgt4hlr00050")));

    assertThat(block.get("shapes")).hasSize(1);
    assertThat(block.get("shapes").get(0).asText()).isEqualTo("took \uE000 ms for \uE001");
    assertThat(block.get("columns").get(0).get(0).asText()).isEqualTo("12\n9");
    assertThat(block.get("ids").toString()).isEqualTo("[\"tgt4hlr00049\",\"tgt4hlr00050\"]");
  }

  @Test
  void an_id_is_kept_once_and_a_uuid_without_its_dashes() throws IOException {
    JsonNode block =
        packed(
            List.of(
                List.of(
                    "be579f81-7e8a-9a5b-6e6d-b4fb1330dd90",
                    "is 0af7651916cd43dd8448eb211c80319c")));

    assertThat(block.get("ids").get(0).asText())
        .isEqualTo("be579f817e8a9a5b6e6db4fb1330dd90 =0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void what_is_the_same_again_is_kept_as_the_number_of_the_first() throws IOException {
    List<List<String>> texts =
        List.of(List.of("took 12 ms", "in 12 s"), List.of("took 9 ms", "in 9 s"), List.of("7"));

    JsonNode block = packed(texts);

    assertThat(block.get("texts").toString()).isEqualTo("[[0,1],0,[2]]");
    assertThat(block.get("columns").toString()).isEqualTo("[[\"12\\n9\"],[0],[\"7\"]]");
    assertThat(OpenedBlock.texts(block))
        .containsExactly("took 12 ms\nin 12 s", "took 9 ms\nin 9 s", "7");
  }

  @Test
  void a_long_line_is_kept_once_however_many_texts_have_it() throws IOException {
    String body =
        IntStream.range(0, 900).mapToObj(String::valueOf).collect(Collectors.joining("+"));

    JsonNode block = packed(List.of(List.of(body), List.of(body, body)));

    assertThat(block.get("shapes")).hasSize(1);
    assertThat(OpenedBlock.texts(block)).containsExactly(body, body + "\n" + body);
  }

  private static JsonNode packed(List<List<String>> texts) throws IOException {
    Shapes shapes = new Shapes();
    texts.forEach(lines -> shapes.add(String.join("\n", lines).toCharArray()));
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(json)) {
      shapes.write(generator);
    }
    return new ObjectMapper().readTree(json.toString());
  }
}

package dev.tollgate.report.allure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.evidence.Evidence;
import dev.tollgate.evidence.EvidenceJson;
import dev.tollgate.evidence.EvidenceName;
import io.qameta.allure.model.Attachment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The attachments of one result, each a file of its own. */
final class Attachments {
  private static final ObjectMapper INDENTED =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Ids ids;
  private final Folder folder;
  private int count;

  /** Where the files go. */
  interface Folder {
    void file(String name, String text) throws IOException;
  }

  Attachments(Ids ids, Folder folder) {
    this.ids = ids;
    this.folder = folder;
  }

  /** Masked as the record has it, and on lines of its own for who reads it. */
  Attachment evidence(Evidence seen) throws IOException {
    String json = INDENTED.writeValueAsString(INDENTED.readTree(EvidenceJson.write(seen)));
    return file(EvidenceName.of(seen), "application/json", "json", json);
  }

  Attachment text(String name, String text) throws IOException {
    return file(name, "text/plain", "txt", text);
  }

  Attachment table(List<List<String>> rows) throws IOException {
    return file(
        "table",
        "text/tab-separated-values",
        "tsv",
        rows.stream().map(row -> String.join("\t", row) + '\n').collect(Collectors.joining()));
  }

  private Attachment file(String name, String type, String extension, String text)
      throws IOException {
    String file = "tollgate-" + ids.attachment(count++) + "-attachment." + extension;
    folder.file(file, text);
    return new Attachment()
        .setName(name)
        .setType(type)
        .setSource(file)
        .setSize((long) text.getBytes(StandardCharsets.UTF_8).length);
  }
}

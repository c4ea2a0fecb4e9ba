package dev.tollgate.verdict.baseline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tollgate.system.BadFileException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures in a file: JSON, about 90 bytes a scenario. */
public final class FiguresFile {
  /** The number of the format; its key tells a file of figures from any other. */
  static final int FORMAT = 1;

  static final String KEY = "tollgate-figures";

  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String KEEP = "; ./tollgate baseline keep writes one";

  private FiguresFile() {}

  /** The file as it is bound; its items by their status. */
  record Kept(@JsonProperty(KEY) int format, RunFigures run, List<KeptSystem> systems) {
    Figures figures() {
      return new Figures(
          Objects.requireNonNull(run, "the key \"run\" is missing"),
          Objects.requireNonNull(systems, "the key \"systems\" is missing").stream()
              .map(KeptSystem::figures)
              .toList());
    }
  }

  record KeptSystem(
      String name,
      String target,
      @Nullable String version,
      Map<String, List<String>> items,
      SortedMap<String, List<ScenarioFigures>> features,
      List<OperationFigures> operations,
      @Nullable OperationFigures stubs,
      @Nullable List<LoadFigures> loads,
      @Nullable SortedMap<String, String> texts) {
    KeptSystem {
      Objects.requireNonNull(name, "the key \"name\" is missing");
      Objects.requireNonNull(target, "the key \"target\" is missing");
      Objects.requireNonNull(items, "the key \"items\" is missing");
      Objects.requireNonNull(features, "the key \"features\" is missing");
      Objects.requireNonNull(operations, "the key \"operations\" is missing");
    }

    SystemFigures figures() {
      SortedMap<String, String> byId = new TreeMap<>();
      items.forEach((status, ids) -> ids.forEach(id -> byId.put(id, status)));
      return new SystemFigures(
          name,
          target,
          version,
          byId,
          features,
          operations,
          stubs,
          loads == null ? List.of() : loads,
          texts == null ? new TreeMap<>() : texts);
    }
  }

  /** Writes them so that a reader sees the old file or the new one, and never half of one. */
  public static void write(Path file, Figures figures) throws IOException {
    Path dir = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(dir);
    Path unfinished = Files.createTempFile(dir, ".", ".tmp");
    try {
      Files.writeString(unfinished, FiguresWriter.text(figures));
      // A temporary file is its owner's alone, and a baseline is everybody's.
      boolean unused = unfinished.toFile().setReadable(true, false);
      move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void move(Path unfinished, Path file) throws IOException {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Reads them.
   *
   * @throws BadFileException when it is not there, is none of ours, is broken, or was written by a
   *     Tollgate that is newer than this one
   */
  public static Figures read(Path file) {
    String text = text(file);
    try {
      JsonNode tree = JSON.readTree(text);
      JsonNode format = tree.path(KEY);
      if (!format.isInt()) {
        throw new BadFileException(
            file, 1, "is no file of figures: it has no \"" + KEY + "\"" + KEEP);
      }
      if (format.intValue() != FORMAT) {
        throw new BadFileException(
            file,
            line(text, KEY),
            "has format %d, and this Tollgate knows %d: use the Tollgate that wrote it, or keep a new one: ./tollgate baseline keep"
                .formatted(format.intValue(), FORMAT));
      }
      return JSON.readValue(text, Kept.class).figures();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new BadFileException(
          file,
          line,
          "cannot be used: "
              + said(e)
              + "; put it back as it was, or keep a new one: ./tollgate baseline keep");
    } catch (NullPointerException e) {
      throw new BadFileException(file, 0, "cannot be used: " + e.getMessage() + KEEP);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new BadFileException(file, 0, "no such file" + KEEP);
    } catch (IOException e) {
      throw new BadFileException(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  private static String said(JsonProcessingException e) {
    Throwable cause = e.getCause();
    String words =
        cause instanceof NullPointerException && cause.getMessage() != null
            ? cause.getMessage()
            : e.getOriginalMessage();
    return words == null ? "it is no JSON" : words.lines().findFirst().orElse(words);
  }

  private static int line(String text, String key) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains('"' + key + '"')) {
        return i + 1;
      }
    }
    return 0;
  }
}

package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a YAML file of the project. */
final class Yaml {
  private Yaml() {}

  /**
   * @param path from the project's top
   */
  static Map<String, Object> read(String path) throws IOException {
    return new YAMLMapper().readValue(Path.of(path).toFile(), new TypeReference<>() {});
  }
}

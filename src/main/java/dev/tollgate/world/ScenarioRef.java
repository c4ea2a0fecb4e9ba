package dev.tollgate.world;

import java.util.Set;

/**
 * The scenario as Cucumber knows it.
 *
 * @param testCaseId Cucumber's id
 * @param uri of the feature file
 */
public record ScenarioRef(String testCaseId, String uri, int line, String name, Set<String> tags) {
  public ScenarioRef {
    tags = Set.copyOf(tags);
  }

  /**
   * The system that it belongs to: the folder that holds the feature file.
   *
   * @throws IllegalArgumentException when the file is not in a system's folder
   */
  String system() {
    String[] parts = uri.split("/", -1);
    if (parts.length < 2) {
      throw new IllegalArgumentException(uri + " is not in the folder of a system");
    }
    return parts[parts.length - 2];
  }

  @Override
  public String toString() {
    return uri + ":" + line + " " + name;
  }
}

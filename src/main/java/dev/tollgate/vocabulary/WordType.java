package dev.tollgate.vocabulary;

import java.util.List;

/**
 * A type of the words that steps take.
 *
 * @param name as it stands in braces
 * @param system the system whose own it is; empty for one that any system can use
 * @param forms how it can be written
 */
public record WordType(String name, String system, List<String> forms) {
  public WordType {
    forms = List.copyOf(forms);
  }
}

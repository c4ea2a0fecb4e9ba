package dev.tollgate.system;

import java.util.List;

/** A part of a checklist, as its file has it: {@code ## Section name}, then the items. */
public record Section(String title, List<Item> items) {
  public Section {
    items = List.copyOf(items);
  }
}

package dev.tollgate.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A part of a checklist that somebody has already, while it is read. */
final class WrittenSection {
  private final String title;
  private final List<String> context = new ArrayList<>();
  private final List<WrittenItem> items = new ArrayList<>();

  WrittenSection(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  List<String> context() {
    return context;
  }

  List<WrittenItem> items() {
    return items;
  }

  /** The ids that it has. */
  List<String> ids() {
    return items.stream().map(WrittenItem::id).filter(Objects::nonNull).toList();
  }

  /** The last item goes on in a further line. */
  void goOn(String line) {
    items.set(items.size() - 1, items.get(items.size() - 1).and(line));
  }
}

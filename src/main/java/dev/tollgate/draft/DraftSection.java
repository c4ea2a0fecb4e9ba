package dev.tollgate.draft;

import java.util.List;

/**
 * A part of a drafted checklist, which a feature is made for.
 *
 * @param context lines that are no requirement
 */
record DraftSection(String title, List<String> context, List<DraftItem> items) {
  DraftSection {
    context = List.copyOf(context);
    items = List.copyOf(items);
  }
}

package dev.tollgate.draft;

import dev.tollgate.system.ApiOutline;
import dev.tollgate.system.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A checklist to begin with, where nobody has one. */
final class OwnChecklist {
  private static final int REFUSED = 400;

  private OwnChecklist() {}

  /** For every operation that it answers, and each refusal that is described. */
  static DraftChecklist of(ApiOutline api, String title, String prefix) {
    Map<String, List<ApiOutline.Described>> groups = new LinkedHashMap<>();
    api.operations()
        .forEach(each -> groups.computeIfAbsent(group(each), g -> new ArrayList<>()).add(each));
    Ids ids = new Ids(prefix, Set.of());
    List<DraftSection> sections = new ArrayList<>();
    groups.forEach(
        (group, operations) -> {
          String stem = ids.stem(group, List.of());
          List<DraftItem> items = new ArrayList<>();
          operations.forEach(each -> items.addAll(items(each, api.isContract(), ids, stem)));
          sections.add(new DraftSection(group, List.of(), items));
        });
    return new DraftChecklist(title, sections, false, 0, 0);
  }

  private static String group(ApiOutline.Described asked) {
    String first = asked.operation().path().replaceFirst("^/", "").replaceFirst("/.*", "");
    String named = Objects.requireNonNullElse(asked.tag(), first.matches("\\{.*}") ? "" : first);
    return named.isBlank()
        ? "Requests"
        : named.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + named.substring(1);
  }

  private static List<DraftItem> items(
      ApiOutline.Described asked, boolean contract, Ids ids, String stem) {
    List<DraftItem> items = new ArrayList<>();
    int well =
        asked.answers().keySet().stream()
            .filter(status -> status / 100 == 2)
            .findFirst()
            .orElse(200);
    items.add(item(asked, well, contract, ids.next(stem), asked.summary(), Severity.HIGH));
    asked
        .answers()
        .forEach(
            (status, means) -> {
              if (status / 100 == REFUSED / 100) {
                Severity severity =
                    status == 401 || status == 403 ? Severity.CRITICAL : Severity.MEDIUM;
                items.add(item(asked, status, contract, ids.next(stem), means, severity));
              }
            });
    return items;
  }

  private static DraftItem item(
      ApiOutline.Described asked,
      int status,
      boolean contract,
      String id,
      String means,
      Severity severity) {
    String text =
        "%s %s answers %d".formatted(asked.operation().method(), asked.operation().path(), status);
    return new DraftItem(
        id,
        severity,
        means.isEmpty() ? text : text + ": " + means,
        Call.of(asked, status, contract));
  }

  /** What nearly every service has to show. */
  static DraftChecklist starter(String title, String prefix) {
    return new DraftChecklist(
        title,
        List.of(
            section(
                "Requests",
                item(
                    prefix + "-REQ-1",
                    Severity.CRITICAL,
                    "A good request is answered in full",
                    200),
                item(
                    prefix + "-REQ-2",
                    Severity.HIGH,
                    "A request for what is not there is answered 404",
                    404),
                item(
                    prefix + "-REQ-3",
                    Severity.HIGH,
                    "A request that makes no sense is refused, and says why",
                    400)),
            section(
                "Callers",
                item(
                    prefix + "-CALL-1", Severity.CRITICAL, "A caller who may not is refused", 401)),
            section(
                "Dependencies",
                item(
                    prefix + "-DEP-1",
                    Severity.HIGH,
                    "When something that it calls is down, the caller is told so",
                    503))),
        false,
        0,
        0);
  }

  private static DraftSection section(String title, DraftItem... items) {
    return new DraftSection(title, List.of(), List.of(items));
  }

  private static DraftItem item(String id, Severity severity, String text, int status) {
    return new DraftItem(id, severity, text, new Call("GET", "/", status, null, false));
  }
}

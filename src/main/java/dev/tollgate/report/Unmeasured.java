package dev.tollgate.report;

import dev.tollgate.verdict.baseline.Flakiness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page says it does not know, and why, so that nobody takes silence for good news.
 *
 * @param section of the page
 * @param system null when it is about the run
 */
public record Unmeasured(String section, @Nullable String system, String text) {
  public static final String CHANGE =
      "Change since the last run: not known, no earlier run of as much on this target is on file";
  public static final String NO_SYSTEM = "Not measured in this run: no system was accepted.";
  public static final String NO_SCENARIO =
      "Not measured in this run: no scenario was planned or ran, so there is nothing to show.";
  public static final String NO_SCENARIO_BEGAN = "Not measured in this run: no scenario began.";
  public static final String REGRESSION =
      "Not measured in this run: it was compared with no baseline, so nobody knows which scenarios"
          + " broke, were mended, are new or are gone, nor whether a figure got worse. A baseline is"
          + " the kept figures of a good run: ./tollgate baseline keep.";
  public static final String THROUGHPUT =
      "not measured in this run: sequential against parallel takes a load run";
  public static final String MEMORY = "not measured in this run: it takes a load run";
  public static final String MEMORY_NOT_SEEN =
      "not measured in this run: the service was not started by Tollgate, so nobody could look at its process";
  public static final String LIMITS =
      "not measured in this run: no load profile with limits was run";
  public static final String FLAKY =
      "Not known: it takes the figures of several runs of one version to tell, and of this one there are"
          + " no others on file.";
  public static final String PROOF =
      "Not measured: no proof lies beside this report. ./tollgate prove <system> runs the suite on"
          + " services that are known to be bad.";
  public static final String SETTINGS =
      "Not known: the record names no target, or its file states none or is not there.";
  public static final String REQUEST = "not measured in this run: the caller made no request";

  public static String checklist(SystemView system) {
    return "There is no checklist: nothing says what %s must be shown to do."
        .formatted(name(system));
  }

  public static String flow(SystemView system) {
    return "Not measured in this run: no scenario of %s passed in which an exchange was seen."
        .formatted(name(system));
  }

  public static String paths(SystemView system) {
    return "Not measured in this run: the checklist of %s has no section “End to end” with an item for each path (happy path, auth failure, insufficient credits, processing failure, partial success, degradation)."
        .formatted(name(system));
  }

  public static String latencies(SystemView system) {
    return "Not measured in this run: no request of a caller to %s was answered."
        .formatted(name(system));
  }

  public static String errors(SystemView system) {
    return "Not measured in this run: no caller of %s got an answer with an error status."
        .formatted(name(system));
  }

  public static String reviews(SystemView system) {
    return "None is on file: features/%s/reviews/ holds no review, so nobody is known to have looked at security, credits or concurrency."
        .formatted(name(system));
  }

  public static String metrics(SystemView system) {
    return "Not known: system.yml names no metric to watch %s by.".formatted(name(system));
  }

  public static String rollback(SystemView system) {
    return "None is on file: there is no features/%s/rollback.md.".formatted(name(system));
  }

  public static String stubs(SystemView system) {
    return "Not known: there is no system.yml that names what %s calls.".formatted(name(system));
  }

  private static String name(SystemView system) {
    return system.coverage().system();
  }

  /** All of a page, in its order. */
  static List<Unmeasured> of(PageView page) {
    List<Unmeasured> all = new ArrayList<>();
    if (page.change().equals(CHANGE)) {
      all.add(new Unmeasured("Verdict", null, CHANGE));
    }
    if (page.systems().isEmpty()) {
      all.add(new Unmeasured("Integration flow", null, NO_SYSTEM));
      all.add(new Unmeasured("End-to-end results", null, NO_SYSTEM));
    }
    page.systems().forEach(system -> add(all, system, page));
    if (page.sections().isEmpty()) {
      all.add(new Unmeasured("Functional results", null, NO_SCENARIO));
    }
    if (page.systems().isEmpty()) {
      all.add(new Unmeasured("Regression", null, REGRESSION));
      all.add(new Unmeasured("Evidence", null, FLAKY));
    }
    performance(all, page.performance());
    if (page.issues().isEmpty() && page.counts().run() == 0) {
      all.add(new Unmeasured("Issues found", null, NO_SCENARIO_BEGAN));
    }
    if (page.onFile().proof() == null) {
      all.add(new Unmeasured("Evidence", null, PROOF));
    }
    return all;
  }

  private static void performance(List<Unmeasured> all, Performance known) {
    if (known.throughput().equals(THROUGHPUT)) {
      all.add(new Unmeasured("Performance", null, "Throughput: " + THROUGHPUT));
    }
    if (known.memory().equals(MEMORY) || known.memory().equals(MEMORY_NOT_SEEN)) {
      all.add(new Unmeasured("Performance", null, "Memory over time: " + known.memory()));
    }
    if (known.limits().equals(LIMITS)) {
      all.add(new Unmeasured("Performance", null, "Limits held: " + LIMITS));
    }
  }

  private static void add(List<Unmeasured> all, SystemView system, PageView page) {
    Papers papers = system.papers();
    add(all, page.flow(system).isEmpty(), "Integration flow", system, flow(system));
    add(all, system.sections().isEmpty(), "Checklist", system, checklist(system));
    add(all, system.paths().isEmpty(), "End-to-end results", system, paths(system));
    add(all, system.latencies().isEmpty(), "Performance", system, latencies(system));
    add(all, system.errors().isEmpty(), "Error handling", system, errors(system));
    add(all, page.beside(system) == null, "Regression", system, REGRESSION);
    Flakiness flakiness = page.flakiness(system);
    add(all, flakiness == null || !flakiness.isKnown(), "Evidence", system, FLAKY);
    add(all, papers.reviews().isEmpty(), "Readiness", system, reviews(system));
    add(all, papers.metrics().isEmpty(), "Readiness", system, metrics(system));
    add(all, papers.rollback().isEmpty(), "Readiness", system, rollback(system));
    add(all, papers.settings().isEmpty(), "Evidence", system, SETTINGS);
    add(all, papers.dependencies().isEmpty(), "Evidence", system, stubs(system));
  }

  private static void add(
      List<Unmeasured> all, boolean is, String section, SystemView system, String text) {
    if (is) {
      all.add(new Unmeasured(section, name(system), text));
    }
  }
}

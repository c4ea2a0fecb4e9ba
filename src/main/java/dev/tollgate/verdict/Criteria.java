package dev.tollgate.verdict;

import dev.tollgate.system.Checklists;
import dev.tollgate.system.Policy;
import dev.tollgate.system.Reviews;
import dev.tollgate.verdict.baseline.Baselines;
import dev.tollgate.verdict.baseline.History;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run is judged by.
 *
 * @param reviews by system
 * @param baselines by system
 * @param history the figures of other runs
 */
public record Criteria(
    Checklists checklists,
    Policy policy,
    Map<String, Reviews> reviews,
    Baselines baselines,
    History history) {
  public Criteria {
    reviews = Map.copyOf(reviews);
  }

  /** The checklists alone, by the default policy. */
  public static Criteria of(Checklists checklists) {
    return new Criteria(checklists, Policy.defaults(), Map.of(), Baselines.NONE, History.NONE);
  }

  /**
   * What lies in the folder of the systems and beside it.
   *
   * @param policy the file of the policy; null for the {@code gate.yml} beside the folder, and the
   *     default policy where there is none
   * @throws dev.tollgate.system.BadFileException when one of the files cannot be used
   */
  public static Criteria read(Path features, @Nullable Path policy) {
    Checklists checklists = Checklists.read(features);
    Map<String, Reviews> reviews = new TreeMap<>();
    checklists
        .all()
        .forEach(list -> reviews.put(list.system(), Reviews.of(features.resolve(list.system()))));
    return new Criteria(
        checklists, policy(features, policy), reviews, Baselines.read(features), History.NONE);
  }

  /**
   * The policy for the systems in that folder.
   *
   * @param file null for the {@code gate.yml} beside the folder, and the default policy where there
   *     is none
   * @throws dev.tollgate.system.BadFileException when it cannot be used
   */
  public static Policy policy(Path features, @Nullable Path file) {
    return file == null ? Policy.beside(features) : Policy.read(file, Policy.names(features));
  }

  /** The same with the figures of other runs, as they lie beside the report. */
  public Criteria with(History history) {
    return new Criteria(checklists, policy, reviews, baselines, history);
  }

  /** The same by another policy. */
  public Criteria with(Policy policy) {
    return new Criteria(checklists, policy, reviews, baselines, history);
  }

  /** The same with other reviews on file. */
  public Criteria with(Map<String, Reviews> reviews) {
    return new Criteria(checklists, policy, reviews, baselines, history);
  }

  /** The same with other baselines. */
  public Criteria with(Baselines baselines) {
    return new Criteria(checklists, policy, reviews, baselines, history);
  }
}

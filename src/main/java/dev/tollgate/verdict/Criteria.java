package dev.tollgate.verdict;

import dev.tollgate.system.Checklists;
import dev.tollgate.system.Policy;
import dev.tollgate.system.Reviews;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run is judged by.
 *
 * @param reviews by system
 */
public record Criteria(Checklists checklists, Policy policy, Map<String, Reviews> reviews) {
  public Criteria {
    reviews = Map.copyOf(reviews);
  }

  /** The checklists alone, by the default policy. */
  public static Criteria of(Checklists checklists) {
    return new Criteria(checklists, Policy.defaults(), Map.of());
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
    return new Criteria(checklists, policy(features, policy), reviews);
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
}

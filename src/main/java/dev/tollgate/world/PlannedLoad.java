package dev.tollgate.world;

import dev.tollgate.client.TargetRequest;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load;
import dev.tollgate.load.LoadPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load as a scenario asks for it, with its own caller and data.
 *
 * @param name for people; unique within the scenario
 * @param phases as they are written, before they are stretched
 * @param most how many requests there are in all, {@link LoadPlan#ANY} where time says
 * @param times how often they are run, with a look at the target's memory after each
 * @param budgets that its figures have to keep to
 */
public record PlannedLoad(
    String name,
    Load.Model model,
    List<LoadPlan.Phase> phases,
    long most,
    int times,
    List<Kind> kinds,
    List<Load.Budget> budgets) {
  public PlannedLoad {
    phases = List.copyOf(phases);
    kinds = List.copyOf(kinds);
    budgets = List.copyOf(budgets);
  }

  /**
   * A kind of request.
   *
   * @param weight how many of it come for each one of weight 1
   */
  public record Kind(String name, int weight, Asked asked, Check check) {}

  /** What is asked for. */
  public interface Asked {
    /**
     * The request, but for who sends it.
     *
     * @param identification the headers that say who does
     * @param number counts all requests of the load from 0
     */
    TargetRequest request(List<Header> identification, long number);
  }

  /** What the answer has to be. */
  public interface Check {
    /**
     * Looks at one answer.
     *
     * @param one the scenario as if it had sent this request alone
     * @return what is wrong, in words that are the same for all that went wrong in this way; null
     *     when nothing is
     */
    @Nullable String wrong(Sent sent, World one);
  }
}

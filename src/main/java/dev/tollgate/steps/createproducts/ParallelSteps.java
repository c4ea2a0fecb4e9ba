package dev.tollgate.steps.createproducts;

import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.createproducts.GroupsInProgress;
import dev.tollgate.world.createproducts.Pace;
import io.cucumber.java.en.Then;

/** What is done side by side, and how much of it. */
@Subject(value = "What is done side by side", system = "create-products")
public final class ParallelSteps {
  private final GroupsInProgress groups;
  private final Pace pace;

  public ParallelSteps(GroupsInProgress groups, Pace pace) {
    this.groups = groups;
    this.pace = pace;
  }

  @Then("at most {int} groups were in progress at any moment")
  @Example("at most 2 groups were in progress at any moment")
  public void atMost(int limit) {
    groups.checkAtMost(limit);
  }

  @Then("{int} groups were in progress at once")
  @Example("2 groups were in progress at once")
  public void reached(int number) {
    groups.checkReached(number);
  }

  @Then("{int} images of group {int} were processed at once")
  @Example("2 images of group 2 were processed at once")
  public void imagesAtOnce(int images, int group) {
    pace.checkImagesAtOnce(images, group);
  }

  @Then("the groups were done at least {int} times as fast as one after another")
  @Example("the groups were done at least 2 times as fast as one after another")
  public void fasterThanOneByOne(int times) {
    pace.checkFasterThanOneByOne(times);
  }
}

package dev.tollgate.world.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.client.TargetRequest;
import dev.tollgate.evidence.Header;
import dev.tollgate.evidence.Load;
import dev.tollgate.load.LoadPlan;
import dev.tollgate.system.Operation;
import dev.tollgate.system.TimeLimit;
import dev.tollgate.world.Loads;
import dev.tollgate.world.PlannedLoad;
import dev.tollgate.world.Sent;
import dev.tollgate.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Users who create the scenario's products again and again. */
public final class ProductLoads {
  /** A service that takes longer for a number of requests is looked at no further. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final World world;
  private final Loads loads;
  private final ProductRequest request;

  private @Nullable Double oneByOne;
  private @Nullable Double together;

  public ProductLoads(World world, Loads loads, ProductRequest request) {
    this.world = world;
    this.loads = loads;
    this.request = request;
  }

  /**
   * Each user asks for all groups in one request, until there were so many requests. The number is
   * not stretched: it is the question.
   */
  public void createSoMany(int users, int requests) throws InterruptedException {
    String name =
        "%d %s products of %s, %d requests"
            .formatted(users, users == 1 ? "user creates" : "users create", size(), requests);
    Load unused = all(new Extent(name, users, LONGEST, requests, 1));
  }

  /** Each user asks for all groups in one request. */
  public void create(int users, Duration time, int times) throws InterruptedException {
    String name =
        "%d %s products of %s for %s%s"
            .formatted(
                users,
                users == 1 ? "user creates" : "users create",
                size(),
                new TimeLimit(time).words(),
                times == 1 ? "" : ", %d times".formatted(times));
    Load load = all(new Extent(name, users, time, LoadPlan.ANY, times));
    together = groupsPerSecond(load, request.groups());
  }

  private Load all(Extent extent) throws InterruptedException {
    byte[] body = request.body();
    List<Integer> groups = IntStream.rangeClosed(1, request.groups()).boxed().toList();
    return run(extent, number -> body, (sent, one) -> wrong(sent, groups));
  }

  /** Each user asks for one group after the other, in a request of its own. */
  public void createOneByOne(int users, Duration time) throws InterruptedException {
    String name =
        "%d %s one group after the other for %s"
            .formatted(
                users, users == 1 ? "user creates" : "users create", new TimeLimit(time).words());
    List<byte[]> bodies =
        IntStream.rangeClosed(1, request.groups()).mapToObj(request::bodyOf).toList();
    Load load =
        run(
            new Extent(name, users, time, LoadPlan.ANY, 1),
            number -> bodies.get((int) (number % bodies.size())),
            (sent, one) -> wrong(sent, List.of(groupOf(sent))));
    oneByOne = groupsPerSecond(load, 1);
  }

  /** Checks that the groups were done so many times as fast together as one after the other. */
  public void checkFaster(int times) {
    if (oneByOne == null || together == null) {
      throw new IllegalArgumentException(
          "two loads are compared: one group after the other, and all of them together");
    }
    Load last = loads.last();
    if (together < times * oneByOne) {
      throw loads.failure(
          last,
          String.format(
              Locale.ROOT,
              "%.1f groups were done in a second together, and %.1f one after the other: %.1f times as fast, and should be %d times",
              together,
              oneByOne,
              together / oneByOne,
              times));
    }
  }

  private Load run(Extent extent, LongFunction<byte[]> body, PlannedLoad.Check check)
      throws InterruptedException {
    Operation operation = world.system().operation("create products");
    loads.run(
        new PlannedLoad(
            extent.name(),
            Load.Model.CLOSED,
            List.of(extent.phase()),
            extent.requests(),
            extent.times(),
            List.of(
                new PlannedLoad.Kind(
                    "create products",
                    1,
                    (identification, number) -> {
                      List<Header> headers = new ArrayList<>(identification);
                      headers.add(new Header("Content-Type", request.contentType()));
                      return new TargetRequest(
                          operation.method(), operation.path(), headers, body.apply(number));
                    },
                    check)),
            List.of()));
    return loads.last();
  }

  /** How much of it. */
  private record Extent(String name, int users, Duration time, long requests, int times) {
    private LoadPlan.Phase phase() {
      return new LoadPlan.Phase(
          "%d %s".formatted(users, users == 1 ? "user" : "users"), time, users, users);
    }
  }

  private String size() {
    int images = request.images();
    return "%d %s with %d %s in all"
        .formatted(
            request.groups(),
            request.groups() == 1 ? "group" : "groups",
            images,
            images == 1 ? "image" : "images");
  }

  private static double groupsPerSecond(Load load, int groupsEach) {
    return load.rightPerSecond() * groupsEach;
  }

  private int groupOf(Sent sent) {
    return request.groupNamedIn(new String(sent.request().body(), StandardCharsets.UTF_8));
  }

  /** Every group that was asked for has to be created whole, in the order of the request. */
  private @Nullable String wrong(Sent sent, List<Integer> groups) {
    if (sent.status() != 200) {
      return "answered " + sent.status() + " in place of 200";
    }
    JsonNode answer = sent.response().json();
    if (!answer.path("status").asText().equals("completed")) {
      return "the job is \"" + answer.path("status").asText() + "\" in place of \"completed\"";
    }
    JsonNode products = answer.path("products");
    if (products.size() != groups.size()) {
      return products.size() + " products in place of " + groups.size();
    }
    for (int i = 0; i < groups.size(); i++) {
      int group = groups.get(i);
      JsonNode product = products.get(i);
      if (!product.path("productId").asText().equals(request.productId(group))
          || !product.path("status").asText().equals("created")
          || product.path("imageCount").asInt() != request.images(group)) {
        return "a group was not created with all its images";
      }
    }
    return null;
  }
}

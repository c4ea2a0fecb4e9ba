package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.KEYS;
import static dev.tollgate.reference.createproducts.Dependencies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CachedKeySetTest {
  private final SetClock clock = new SetClock();
  private Dependencies dependencies;
  private CachedKeySet keys;

  @BeforeEach
  void start() throws Exception {
    dependencies = new Dependencies();
    keys = keys(Duration.ofSeconds(10));
  }

  private CachedKeySet keys(Duration cooldown) throws BadSettings {
    Settings settings = SettingsReader.read(Scene.environment(dependencies));
    PublishedKeys published = new PublishedKeys(new HttpCalls(100_000), settings);
    return new CachedKeySet(published, Duration.ofSeconds(60), cooldown, clock);
  }

  @AfterEach
  void stop() {
    dependencies.close();
  }

  @Test
  void a_fetched_set_serves_until_it_is_too_old() throws Exception {
    assertThat(keys.find("rsa-1", "r")).isPresent();
    clock.ahead(59);
    assertThat(keys.find("ec-1", "r")).isPresent();
    assertThat(dependencies.calls(KEYS)).hasSize(1);
    clock.ahead(1);
    assertThat(keys.find("rsa-1", "r")).isPresent();
    assertThat(dependencies.calls(KEYS)).hasSize(2);
  }

  @Test
  void an_unknown_key_has_the_set_fetched_again_once_per_cooldown() throws Exception {
    assertThat(keys.find("new", "r")).isEmpty();
    clock.ahead(9);
    assertThat(keys.find("new", "r")).isEmpty();
    assertThat(dependencies.calls(KEYS)).hasSize(1);
    clock.ahead(1);
    assertThat(keys.find("new", "r")).isEmpty();
    assertThat(keys.find("newer", "r")).isEmpty();
    assertThat(dependencies.calls(KEYS)).hasSize(2);
  }

  @Test
  void a_set_that_is_garbage_is_no_set() {
    dependencies.on(KEYS, 200, "{}");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> keys.find("rsa-1", "r"))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
  }

  @Test
  void a_fetch_that_failed_is_made_again_for_the_next_who_asks() throws Exception {
    dependencies.on(KEYS, 500, "");
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> keys.find("rsa-1", "r"));
    dependencies.on(KEYS, 200, dependencies.tokens.keySet());
    assertThat(keys.find("rsa-1", "r")).isPresent();
  }

  @Test
  void all_who_ask_at_once_are_served_by_one_fetch() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    dependencies.on(
        KEYS,
        (exchange, call) -> {
          arrived.countDown();
          Waits.until(go);
          answer(exchange, 200, dependencies.tokens.keySet());
        });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> found = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      found.add(threads.submit(() -> keys.find("rsa-1", "r").isPresent()));
    }
    Waits.until(arrived);
    go.countDown();
    for (Future<Boolean> one : found) {
      assertThat(one.get()).isTrue();
    }
    assertThat(dependencies.calls(KEYS)).hasSize(1);
    threads.shutdown();
  }

  @Test
  void a_key_that_is_newer_than_the_fetch_it_joined_is_found_all_the_same() throws Exception {
    keys = keys(Duration.ZERO);
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    String old = new JWKSet(Tokens.EC).toString(true);
    dependencies.on(
        KEYS,
        (exchange, call) -> {
          boolean first = dependencies.calls(KEYS).size() == 1;
          arrived.countDown();
          Waits.until(go);
          answer(exchange, 200, first ? old : dependencies.tokens.keySet());
        });
    FutureTask<Boolean> earlier = asking("ec-1");
    Waits.until(arrived);
    FutureTask<Boolean> later = asking("rsa-1");
    go.countDown();
    assertThat(earlier.get()).isTrue();
    assertThat(later.get()).isTrue();
    assertThat(dependencies.calls(KEYS)).hasSize(2);
  }

  /** Asks in a thread of its own; returns when that waits for an answer. */
  private FutureTask<Boolean> asking(String kid) {
    FutureTask<Boolean> asking = new FutureTask<>(() -> keys.find(kid, "r").isPresent());
    Thread thread = new Thread(asking);
    thread.start();
    long end = System.nanoTime() + 10_000_000_000L;
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING
        && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return asking;
  }

  /** Stands still until it is set ahead. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.EPOCH;

    void ahead(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

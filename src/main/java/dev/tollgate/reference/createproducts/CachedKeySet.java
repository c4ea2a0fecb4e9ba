package dev.tollgate.reference.createproducts;

import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the published keys for a time. A {@code kid} that is not among them has them fetched again,
 * for keys are rotated; but no oftener than the cooldown says, for anybody can make up a {@code
 * kid}. However many ask at once, one fetch serves them all.
 */
final class CachedKeySet implements KeySet {
  private final PublishedKeys published;
  private final Duration goodFor;
  private final Duration cooldown;
  private final Clock clock;

  private @Nullable Fetched held;
  private @Nullable CompletableFuture<Fetched> underWay;

  private record Fetched(Map<String, JWK> keys, Instant at) {
    boolean olderThan(Duration age, Instant now) {
      return !now.isBefore(at.plus(age));
    }
  }

  CachedKeySet(PublishedKeys published, Duration goodFor, Duration cooldown, Clock clock) {
    this.published = published;
    this.goodFor = goodFor;
    this.cooldown = cooldown;
    this.clock = clock;
  }

  @Override
  public Optional<JWK> find(String kid, String requestId) throws Refusal {
    Fetched now = held();
    if (now == null || now.olderThan(goodFor, clock.instant())) {
      now = fetch(requestId);
    } else if (!now.keys().containsKey(kid) && now.olderThan(cooldown, clock.instant())) {
      now = fetch(requestId);
    }
    return Optional.ofNullable(now.keys().get(kid));
  }

  private synchronized @Nullable Fetched held() {
    return held;
  }

  private Fetched fetch(String requestId) throws Refusal {
    CompletableFuture<Fetched> fetch;
    boolean mine = false;
    synchronized (this) {
      if (underWay == null) {
        underWay = new CompletableFuture<>();
        mine = true;
      }
      fetch = underWay;
    }
    if (mine) {
      run(fetch, requestId);
    }
    try {
      return fetch.join();
    } catch (CompletionException e) {
      String reason = e.getCause() instanceof CallFailed failed ? failed.reason() : "no keys";
      throw Refusal.unavailable("Tokens cannot be checked", reason);
    }
  }

  private void run(CompletableFuture<Fetched> fetch, String requestId) {
    try {
      Fetched fetched = new Fetched(published.fetch(requestId), clock.instant());
      done(fetched);
      fetch.complete(fetched);
    } catch (CallFailed | RuntimeException e) {
      done(null);
      fetch.completeExceptionally(e);
    }
  }

  private synchronized void done(@Nullable Fetched fetched) {
    underWay = null;
    if (fetched != null) {
      held = fetched;
    }
  }
}

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

  /**
   * What a look into the set came to.
   *
   * @param joined whether it waited for a fetch that somebody else had begun
   */
  private record Lookup(@Nullable JWK key, boolean joined) {}

  CachedKeySet(PublishedKeys published, Duration goodFor, Duration cooldown, Clock clock) {
    this.published = published;
    this.goodFor = goodFor;
    this.cooldown = cooldown;
    this.clock = clock;
  }

  @Override
  public Optional<JWK> find(String kid, String requestId) throws Refusal {
    Lookup lookup = look(kid, requestId);
    // A fetch that was under way already may have missed a key that is newer than it is.
    return lookup.key() == null && lookup.joined()
        ? Optional.ofNullable(look(kid, requestId).key())
        : Optional.ofNullable(lookup.key());
  }

  private Lookup look(String kid, String requestId) throws Refusal {
    CompletableFuture<Fetched> fetch;
    boolean mine = false;
    synchronized (this) {
      if (held != null && serves(held, kid)) {
        return new Lookup(held.keys().get(kid), false);
      }
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
      return new Lookup(fetch.join().keys().get(kid), !mine);
    } catch (CompletionException e) {
      String reason = e.getCause() instanceof CallFailed failed ? failed.reason() : "no keys";
      throw Refusal.unavailable("Tokens cannot be checked", reason);
    }
  }

  private boolean serves(Fetched fetched, String kid) {
    Instant now = clock.instant();
    return !fetched.olderThan(goodFor, now)
        && (fetched.keys().containsKey(kid) || !fetched.olderThan(cooldown, now));
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

package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.caller.Flaw;
import dev.tollgate.caller.TokenSpec;
import dev.tollgate.evidence.Header;
import dev.tollgate.system.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A caller's Authorization header. Unless a scenario says otherwise it has a good token, where
 * {@code system.yml} says what tokens look like, and else there is none.
 */
final class CallerToken {
  /** Shorter than any token lasts. */
  private static final long REUSED_NANOS = 30_000_000_000L;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world;
  private UnaryOperator<TokenSpec> difference = spec -> spec;
  private @Nullable String rotatedKey;
  private @Nullable String written;
  private boolean none;
  private @Nullable String reused;
  private long reusedSince;

  CallerToken(World world) {
    this.world = world;
  }

  /** The same, for somebody else. */
  CallerToken copy() {
    CallerToken copy = new CallerToken(world);
    copy.difference = difference;
    copy.rotatedKey = rotatedKey;
    copy.written = written;
    copy.none = none;
    return copy;
  }

  /** It differs in this from a good one. */
  void differ(UnaryOperator<TokenSpec> more) {
    Tokens unused = described();
    UnaryOperator<TokenSpec> before = difference;
    difference = spec -> more.apply(before.apply(spec));
  }

  void claim(String claim, JsonNode value) {
    Object plain = JSON.convertValue(value, Object.class);
    differ(spec -> spec.withClaim(claim, plain));
  }

  /** It is signed with a key that the issuer has published just now. */
  void rotate() {
    rotatedKey = "rotated-" + world.identity().mark();
    world.system().issuer().rotate(rotatedKey);
  }

  /** The whole value of the header, whatever it is. */
  void write(String value) {
    written = value;
  }

  void none() {
    none = true;
  }

  /** The value of the header; empty when none is sent. */
  Optional<String> header(String user, String tenant) {
    if (none || (written == null && world.system().description().tokens() == null)) {
      return Optional.empty();
    }
    return Optional.of(written == null ? "Bearer " + mint(user, tenant) : written);
  }

  /** The same, minted anew only when it has been used for a while. */
  Optional<String> reused(String user, String tenant) {
    if (reused == null || System.nanoTime() - reusedSince > REUSED_NANOS) {
      reused = header(user, tenant).orElse(null);
      reusedSince = System.nanoTime();
      if (reused != null) {
        world.system().shown(List.of(new Header("Authorization", reused)));
      }
    }
    return Optional.ofNullable(reused);
  }

  String mint(String user, String tenant) {
    TokenSpec spec = difference.apply(good(user, tenant));
    return rotatedKey == null
        ? world.system().issuer().mint(spec)
        : world.system().issuer().mintWithRotated(rotatedKey, spec);
  }

  /** The scenario ends: its key is withdrawn. */
  void leave() {
    if (rotatedKey != null) {
      world.system().issuer().withdraw(rotatedKey);
    }
  }

  private TokenSpec good(String user, String tenant) {
    Tokens described = described();
    return new TokenSpec(
        world.system().issuerAddress(),
        described.audience(),
        user,
        tenant,
        described.tenantClaim(),
        described.algorithm().name(),
        "id",
        Flaw.NONE);
  }

  /**
   * What tokens look like.
   *
   * @throws IllegalArgumentException when nobody said
   */
  private Tokens described() {
    Tokens described = world.system().description().tokens();
    if (described == null) {
      throw new IllegalArgumentException(
          "system.yml has no \"tokens\", so that no token can be made; one that somebody else made"
              + " is given by: the caller's token is \"...\"");
    }
    return described;
  }
}

package dev.tollgate.world;

import dev.tollgate.caller.Flaw;
import dev.tollgate.caller.TokenSpec;
import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Header;
import dev.tollgate.system.Headers;
import dev.tollgate.system.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who sends requests in this scenario. Unless it is told otherwise it has a good token of its own
 * tenant; it sends a request id that holds the scenario's mark with every request.
 */
public final class Caller {
  /** Shorter than any token lasts. */
  private static final long REUSED_NANOS = 30_000_000_000L;

  private final World world;
  private final List<Header> headers = new ArrayList<>();
  private UnaryOperator<TokenSpec> difference = spec -> spec;
  private @Nullable String rotatedKey;
  private @Nullable String authorization;
  private boolean withAuthorization = true;
  private @Nullable String tenantHeader;
  private boolean withTenant = true;
  private boolean withRequestId = true;
  private @Nullable String reusedToken;
  private long reusedSince;
  private int requests;

  public Caller(World world) {
    this.world = world;
  }

  /** The token that the caller has differs in this from a good one. */
  public void token(UnaryOperator<TokenSpec> more) {
    UnaryOperator<TokenSpec> before = difference;
    difference = spec -> more.apply(before.apply(spec));
  }

  /** The token is signed with a key that the issuer has published just now. */
  public void tokenWithNewKey() {
    rotatedKey = "rotated-" + world.identity().mark();
    world.system().issuer().rotate(rotatedKey);
  }

  /** The whole value of the header, whatever it is. */
  public void authorization(String value) {
    authorization = value;
  }

  public void noAuthorization() {
    withAuthorization = false;
  }

  /** The tenant that the caller asks for, as it is written in the request. */
  public void tenantHeader(String value) {
    tenantHeader = value;
  }

  public void noTenant() {
    withTenant = false;
  }

  /** One header more; {@code ${...}} in its value is filled with who the caller is. */
  public void header(String name, String value) {
    headers.add(new Header(name, world.identity().fill(value)));
  }

  /** A second header of the same name and value. */
  public void authorizationTwice() {
    authorization("Bearer " + mint());
    headers.add(new Header("Authorization", Objects.requireNonNull(authorization)));
  }

  public void noRequestId() {
    withRequestId = false;
  }

  /** Sends a request with the caller's token, tenant and headers. */
  public TargetResponse send(String method, String path, List<Header> more, byte[] body) {
    world.letGo();
    List<Header> all = new ArrayList<>(more);
    all.addAll(identification());
    all.addAll(headers);
    return send(new TargetRequest(method, path, all, body));
  }

  /**
   * Sends a request as somebody recorded it: nothing is added to it.
   *
   * @param recording with {@code ${token}} where the caller's token belongs, and what {@link
   *     Identity#fill} knows
   */
  public TargetResponse send(RecordedRequest recording) {
    world.letGo();
    String token = recording.text().contains("${token}") ? mint() : "";
    return send(recording.filled(text -> world.identity().fill(text).replace("${token}", token)));
  }

  private TargetResponse send(TargetRequest request) {
    world.system().shown(request.headers());
    TargetResponse response = world.system().client().send(request, world.journal());
    world.sent(new Sent(request, response));
    return response;
  }

  private synchronized List<Header> identification() {
    List<Header> all = new ArrayList<>();
    Headers names = world.system().description().headers();
    if (withAuthorization && world.system().description().tokens() != null) {
      String value = authorization;
      all.add(new Header("Authorization", value == null ? "Bearer " + mint() : value));
    }
    if (withTenant) {
      all.add(
          new Header(
              names.tenant(), Objects.requireNonNullElse(tenantHeader, world.identity().tenant())));
    }
    requests++;
    if (withRequestId) {
      all.add(new Header(names.requestId(), "req-" + world.identity().mark() + "-" + requests));
    }
    return all;
  }

  /**
   * What a request of a load carries, with an id of its own: this caller's token, which is minted
   * anew when it has been used for a while, tenant and headers.
   */
  synchronized List<Header> identified(String requestId) {
    List<Header> all = new ArrayList<>();
    Headers names = world.system().description().headers();
    if (withAuthorization && world.system().description().tokens() != null) {
      all.add(new Header("Authorization", reused()));
    }
    if (withTenant) {
      all.add(
          new Header(
              names.tenant(), Objects.requireNonNullElse(tenantHeader, world.identity().tenant())));
    }
    if (withRequestId) {
      all.add(new Header(names.requestId(), requestId));
    }
    all.addAll(headers);
    return all;
  }

  private String reused() {
    if (authorization != null) {
      return authorization;
    }
    String token = reusedToken;
    if (token == null || System.nanoTime() - reusedSince > REUSED_NANOS) {
      token = "Bearer " + mint();
      reusedToken = token;
      reusedSince = System.nanoTime();
      world.system().shown(List.of(new Header("Authorization", token)));
    }
    return token;
  }

  /** A token as the scenario wants it. */
  public String mint() {
    TokenSpec spec = difference.apply(good());
    return rotatedKey == null
        ? world.system().issuer().mint(spec)
        : world.system().issuer().mintWithRotated(rotatedKey, spec);
  }

  /** The scenario ends: its key is withdrawn. */
  public void leave() {
    if (rotatedKey != null) {
      world.system().issuer().withdraw(rotatedKey);
    }
  }

  private TokenSpec good() {
    Tokens described = Objects.requireNonNull(world.system().description().tokens());
    return new TokenSpec(
        world.system().issuerAddress(),
        described.audience(),
        world.identity().user(),
        world.identity().tenant(),
        described.tenantClaim(),
        described.algorithm().name(),
        "id",
        Flaw.NONE);
  }
}

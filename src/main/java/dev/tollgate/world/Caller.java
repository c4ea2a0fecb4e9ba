package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.caller.Flaw;
import dev.tollgate.caller.TokenSpec;
import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Header;
import dev.tollgate.system.Headers;
import dev.tollgate.system.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who sends requests in this scenario. Unless it is told otherwise it has a good token of its own
 * tenant; it sends a request id that holds the scenario's mark with every request.
 */
public final class Caller {
  /** Shorter than any token lasts. */
  private static final long REUSED_NANOS = 30_000_000_000L;

  private static final ObjectMapper JSON = new ObjectMapper();

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
  private final AtomicInteger requests;
  private final Values values;
  private final Set<String> withheld = new HashSet<>();
  private String name = "";
  private boolean ofOtherTenant;
  private @Nullable Repeatable last;

  public Caller(World world, Values values) {
    this(world, values, new AtomicInteger());
  }

  private Caller(World world, Values values, AtomicInteger requests) {
    this.world = world;
    this.values = values;
    this.requests = requests;
  }

  /** A request that can be sent again: with an id of its own, and with a new token. */
  private record Repeatable(String method, Supplier<TargetResponse> send) {}

  /** From now on somebody else sends the requests, with a good token of their own. */
  public void become(String other, boolean otherTenant) {
    name = other;
    ofOtherTenant = otherTenant;
    difference = spec -> spec;
    authorization = null;
    withAuthorization = true;
    tenantHeader = null;
    withTenant = true;
    reusedToken = null;
  }

  /** Somebody else of this tenant, who asks in the same way. */
  Caller colleague(String other) {
    Caller colleague = new Caller(world, values, requests);
    colleague.headers.addAll(headers);
    colleague.withheld.addAll(withheld);
    colleague.name = other;
    colleague.ofOtherTenant = ofOtherTenant;
    colleague.difference = difference;
    colleague.rotatedKey = rotatedKey;
    colleague.authorization = authorization;
    colleague.withAuthorization = withAuthorization;
    colleague.tenantHeader = tenantHeader;
    colleague.withTenant = withTenant;
    colleague.withRequestId = withRequestId;
    return colleague;
  }

  /** The header is not sent, whoever would add it. */
  public void withhold(String header) {
    withheld.add(header.toLowerCase(Locale.ROOT));
  }

  private String user() {
    String user = world.identity().user();
    return name.isEmpty() ? user : user + "-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private String tenant() {
    return ofOtherTenant ? world.identity().otherTenant() : world.identity().tenant();
  }

  /** The token that the caller has differs in this from a good one. */
  public void token(UnaryOperator<TokenSpec> more) {
    UnaryOperator<TokenSpec> before = difference;
    difference = spec -> more.apply(before.apply(spec));
  }

  /** The token has this claim too, or in place of its own. */
  public void claim(String claim, JsonNode value) {
    Object plain = JSON.convertValue(value, Object.class);
    token(spec -> spec.withClaim(claim, plain));
  }

  /** The token is signed with a key that the issuer has published just now. */
  public void tokenWithNewKey() {
    rotatedKey = "rotated-" + world.identity().mark();
    world.system().issuer().rotate(rotatedKey);
  }

  /** The whole value of the header, whatever it is. */
  public void authorization(String value) {
    authorization = values.fill(value);
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

  /** One header more; {@code ${...}} in its value is filled with what is kept. */
  public void header(String name, String value) {
    headers.add(new Header(name, values.fill(value)));
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
    last = new Repeatable(method, () -> sendNow(method, path, more, body));
    world.letGo();
    return last.send().get();
  }

  private TargetResponse sendNow(String method, String path, List<Header> more, byte[] body) {
    List<Header> all = new ArrayList<>(more);
    all.addAll(identification());
    all.addAll(headers);
    all.removeIf(header -> withheld.contains(header.name().toLowerCase(Locale.ROOT)));
    return send(new TargetRequest(method, path, all, body));
  }

  /**
   * Sends a request as somebody recorded it: nothing is added to it.
   *
   * @param recording with {@code ${token}} where the caller's token belongs, and what {@link
   *     Values#fillKnown} knows
   */
  public TargetResponse send(RecordedRequest recording) {
    last = new Repeatable(recording.method(), () -> sendNow(recording));
    world.letGo();
    return last.send().get();
  }

  private TargetResponse sendNow(RecordedRequest recording) {
    String token = recording.text().contains("${token}") ? mint() : "";
    return send(recording.filled(text -> values.fillKnown(text).replace("${token}", token)));
  }

  /** Sends the last request once more; what was checked before it holds on. */
  TargetResponse again() {
    return last().send().get();
  }

  /** How the last request was sent. */
  String lastMethod() {
    return last().method();
  }

  private Repeatable last() {
    if (last == null) {
      throw new AssertionError("No request was sent yet, so there is none to send again");
    }
    return last;
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
      all.add(new Header(names.tenant(), Objects.requireNonNullElse(tenantHeader, tenant())));
    }
    int number = requests.incrementAndGet();
    if (withRequestId) {
      all.add(new Header(names.requestId(), "req-" + world.identity().mark() + "-" + number));
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
      all.add(new Header(names.tenant(), Objects.requireNonNullElse(tenantHeader, tenant())));
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
        user(),
        tenant(),
        described.tenantClaim(),
        described.algorithm().name(),
        "id",
        Flaw.NONE);
  }
}

package dev.tollgate.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.caller.TokenSpec;
import dev.tollgate.client.TargetRequest;
import dev.tollgate.client.TargetResponse;
import dev.tollgate.evidence.Header;
import dev.tollgate.system.Headers;
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
  private final World world;
  private final List<Header> headers = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();
  private @Nullable String tenantHeader;
  private @Nullable String secondTenant;
  private boolean withTenant = true;
  private boolean withRequestId = true;
  private final AtomicInteger requests;
  private final Values values;
  private final Set<String> withheld = new HashSet<>();
  private CallerToken token;
  private String name = "";
  private boolean ofOtherTenant;
  private @Nullable Repeatable last;
  private String noneToRepeat = "No request was sent yet, so there is none to send again";

  public Caller(World world, Values values) {
    this(world, values, new AtomicInteger());
  }

  private Caller(World world, Values values, AtomicInteger requests) {
    this.world = world;
    this.values = values;
    this.requests = requests;
    this.token = new CallerToken(world);
  }

  /** A request that can be sent again: with an id of its own, and with a new token. */
  private record Repeatable(String method, Supplier<TargetResponse> send) {}

  /** From now on somebody else sends the requests, with a good token of their own. */
  public void become(String other, boolean otherTenant) {
    name = other;
    ofOtherTenant = otherTenant;
    token.leave();
    token = new CallerToken(world);
    tenantHeader = null;
    secondTenant = null;
    withTenant = true;
  }

  /** Somebody else of this tenant, who asks in the same way. */
  Caller colleague(String other) {
    Caller colleague = new Caller(world, values, requests);
    colleague.headers.addAll(headers);
    colleague.replaced.addAll(replaced);
    colleague.withheld.addAll(withheld);
    colleague.name = other;
    colleague.ofOtherTenant = ofOtherTenant;
    colleague.token = token.copy();
    colleague.tenantHeader = tenantHeader;
    colleague.secondTenant = secondTenant;
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

  /** Whose caller this is. */
  public String tenant() {
    return ofOtherTenant ? world.identity().otherTenant() : world.identity().tenant();
  }

  /** One whose caller this is not. */
  public String otherTenant() {
    return ofOtherTenant ? world.identity().tenant() : world.identity().otherTenant();
  }

  /** The token that the caller has differs in this from a good one. */
  public void token(UnaryOperator<TokenSpec> more) {
    token.differ(more);
  }

  /** The token has this claim too, or in place of its own; its texts are filled. */
  public void claim(String claim, JsonNode value) {
    token.claim(claim, Bodies.json(values, value.toString()));
  }

  /** The token is signed with a key that the issuer has published just now. */
  public void tokenWithNewKey() {
    token.rotate();
  }

  /** The whole value of the header, whatever it is. */
  public void authorization(String value) {
    token.write(values.fill(value));
  }

  public void noAuthorization() {
    token.none();
  }

  /** The tenant that the caller asks for, as it is written in the request. */
  public void tenantHeader(String value) {
    tenantHeader = value;
  }

  /** One more tenant that the caller asks for, in a header of its own. */
  public void secondTenant(String value) {
    secondTenant = value;
  }

  public void noTenant() {
    withTenant = false;
  }

  /** One header more; {@code ${...}} in its value is filled with what is kept. */
  public void header(String name, String value) {
    headers.add(new Header(name, values.fill(value)));
  }

  /** The same in place of the one that Tollgate itself would send. */
  public void headerInPlace(String name, String value) {
    replaced.add(name.toLowerCase(Locale.ROOT));
    header(name, value);
  }

  /** A second header of the same name and value. */
  public void authorizationTwice() {
    String value = "Bearer " + mint();
    token.write(value);
    headers.add(new Header("Authorization", value));
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
    all.removeIf(header -> replaced.contains(header.name().toLowerCase(Locale.ROOT)));
    all.addAll(added());
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

  /** Sends the last request once more, as another one: what was checked before need not hold on. */
  TargetResponse again() {
    Repeatable again = last();
    world.letGo();
    return again.send().get();
  }

  /** Sends the last request once more, to look; what was checked before it holds on. */
  TargetResponse look() {
    return last().send().get();
  }

  /** Many others have sent requests: from now on there is no last one to be sent again. */
  void othersSent() {
    last = null;
    noneToRepeat =
        "the last requests were those of many callers at once, and none of them can be sent again:"
            + " let the caller send one first";
  }

  /** How the last request was sent. */
  String lastMethod() {
    return last().method();
  }

  private Repeatable last() {
    if (last == null) {
      throw new AssertionError(noneToRepeat);
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
    token.header(user(), tenant()).ifPresent(value -> all.add(new Header("Authorization", value)));
    if (withTenant) {
      all.add(new Header(names.tenant(), Objects.requireNonNullElse(tenantHeader, tenant())));
    }
    int number = requests.incrementAndGet();
    if (withRequestId) {
      all.add(new Header(names.requestId(), "req-" + world.identity().mark() + "-" + number));
    }
    return all;
  }

  /** What the scenario adds to what Tollgate itself would send. */
  private List<Header> added() {
    List<Header> all = new ArrayList<>(headers);
    if (secondTenant != null) {
      all.add(new Header(world.system().description().headers().tenant(), secondTenant));
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
    token.reused(user(), tenant()).ifPresent(value -> all.add(new Header("Authorization", value)));
    if (withTenant) {
      all.add(new Header(names.tenant(), Objects.requireNonNullElse(tenantHeader, tenant())));
    }
    if (withRequestId) {
      all.add(new Header(names.requestId(), requestId));
    }
    all.addAll(added());
    return all;
  }

  /** A token as the scenario wants it. */
  public String mint() {
    return token.mint(user(), tenant());
  }

  /** The scenario ends: its key is withdrawn. */
  public void leave() {
    token.leave();
  }
}

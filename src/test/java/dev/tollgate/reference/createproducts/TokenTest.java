package dev.tollgate.reference.createproducts;

import static dev.tollgate.reference.createproducts.Dependencies.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokenTest {
  private Scene scene;

  @BeforeAll
  void start() throws Exception {
    scene = new Scene("KEYS_COOLDOWN_MS", "0");
  }

  @AfterAll
  void stop() throws Exception {
    scene.close();
  }

  @BeforeEach
  void forget() {
    scene.dependencies.calls().clear();
  }

  static Stream<Arguments> badTokens() {
    return Stream.of(
        token(
            "signed with another key", t -> Tokens.signed(t.claims().build(), Tokens.rsa("rsa-1"))),
        token("key unknown", t -> Tokens.signed(t.claims().build(), Tokens.rsa("rsa-9"))),
        token("no key named", t -> unsafely(() -> withoutKid(t))),
        token("alg none", t -> new PlainJWT(t.claims().build()).serialize()),
        token("key confusion", t -> unsafely(() -> hmacWithPublicKey(t))),
        token("RS512", t -> unsafely(() -> rs512(t))),
        token("cut short", t -> t.good().substring(0, t.good().length() - 20)),
        token("claims changed", TokenTest::tampered),
        token("no JWT", t -> "not-a-token"),
        token("another issuer", t -> t.with(c -> c.issuer("https://elsewhere.example"))),
        token(
            "issuer with a slash more",
            t -> t.with(c -> c.issuer(t.claims().build().getIssuer() + "/"))),
        token("another audience", t -> t.with(c -> c.audience("others"))),
        token("no audience", t -> t.with(c -> c.audience((String) null))),
        token(
            "client for audience in an ID token",
            t -> t.with(c -> c.audience((String) null).claim("client_id", Tokens.AUDIENCE))),
        token("another use", t -> t.with(c -> c.claim("token_use", "refresh"))),
        token("no use", t -> t.with(c -> c.claim("token_use", null))),
        token("expired", t -> t.with(c -> c.issueTime(in(-3600)).expirationTime(in(-65)))),
        token("no expiry", t -> t.with(c -> c.expirationTime(null))),
        token("no time of issue", t -> t.with(c -> c.issueTime(null))),
        token("issued in the future", t -> t.with(c -> c.issueTime(in(90)))),
        token("lives too long", t -> t.with(c -> c.expirationTime(in(3700)))),
        token("not valid yet", t -> t.with(c -> c.notBeforeTime(in(90)))),
        token("no user", t -> t.with(c -> c.subject(null))),
        token("blank user", t -> t.with(c -> c.subject(" "))),
        token("no tenant", t -> t.with(c -> c.claim("custom:tenant", null))),
        token("tenant no text", t -> t.with(c -> c.claim("custom:tenant", 7))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_bad_token_gets_401_and_nothing_is_called(String name, Function<Tokens, String> token)
      throws Exception {
    Got got = scene.post(token.apply(scene.dependencies.tokens), "acme", Bodies.groups(1));
    assertThat(got.status()).isEqualTo(401);
    assertThat(got.header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"bg-remover\", error=\"invalid_token\"");
    assertThat(got.json().path("error").asText()).isEqualTo("Unauthorized");
    assertThat(got.json().path("message").asText()).isNotEmpty();
    assertThat(scene.dependencies.order()).allMatch(KEYS::equals);
  }

  static Stream<Arguments> goodTokens() {
    return Stream.of(
        token("ES256", t -> Tokens.signed(t.claims().build(), Tokens.EC)),
        token(
            "access token with client",
            t ->
                t.with(
                    c ->
                        c.claim("token_use", "access")
                            .audience((String) null)
                            .claim("client_id", Tokens.AUDIENCE))),
        token("access token with audience", t -> t.with(c -> c.claim("token_use", "access"))),
        token(
            "several audiences", t -> t.with(c -> c.audience(List.of("others", Tokens.AUDIENCE)))),
        token(
            "expired within the skew",
            t -> t.with(c -> c.issueTime(in(-600)).expirationTime(in(-50)))),
        token("not valid yet within the skew", t -> t.with(c -> c.notBeforeTime(in(50)))),
        token("an hour long", t -> t.with(c -> c.issueTime(in(0)).expirationTime(in(3600)))),
        token(
            "tenant_id",
            t -> t.with(c -> c.claim("custom:tenant", null).claim("tenant_id", "acme"))),
        token(
            "group",
            t ->
                t.with(
                    c ->
                        c.claim("custom:tenant", null)
                            .claim("cognito:groups", List.of("staff", "tenant:acme")))),
        token(
            "tenant in other case and padded",
            t -> t.with(c -> c.claim("custom:tenant", " ACME "))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodTokens")
  void a_good_token_is_processed(String name, Function<Tokens, String> token) throws Exception {
    Got got = scene.post(token.apply(scene.dependencies.tokens), "acme", Bodies.groups(1));
    assertThat(got.status()).as(got.response().body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic TOKEN", "TOKEN", "Bearer TOKEN TOKEN"})
  void what_is_no_single_bearer_token_gets_401(String header) throws Exception {
    Got got = authorized(header);
    assertThat(got.status()).isEqualTo(401);
    assertThat(got.header("WWW-Authenticate")).startsWith("Bearer ");
    assertThat(scene.dependencies.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer TOKEN", "BEARER   TOKEN"})
  void the_schemes_name_may_be_in_any_case(String header) throws Exception {
    assertThat(authorized(header).status()).isEqualTo(200);
  }

  @Test
  void a_bad_token_is_refused_before_tenant_and_body_are_looked_at() throws Exception {
    assertThat(scene.post("nonsense", "other", "no JSON").status()).isEqualTo(401);
  }

  @Test
  void the_log_names_the_reason_once_and_never_the_token() throws Exception {
    String token = scene.dependencies.tokens.with(claims -> claims.audience("others"));
    int before = scene.complaints().size();
    scene.post(token, "acme", Bodies.groups(1));
    assertThat(scene.complaints().subList(before, scene.complaints().size()))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.path("reason").asText())
                    .isEqualTo("The token is for another audience"))
        .satisfies(line -> assertThat(line.toString()).doesNotContain(token.substring(0, 20)));
  }

  private Got authorized(String header) throws Exception {
    return scene.send(
        scene
            .request(Scene.PATH)
            .header("Authorization", header.replace("TOKEN", scene.dependencies.tokens.good()))
            .header("X-Tenant-Id", "acme")
            .POST(BodyPublishers.ofString(Bodies.groups(1))));
  }

  private static Arguments token(String name, Function<Tokens, String> token) {
    return arguments(name, token);
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static String tampered(Tokens tokens) {
    String[] mine = tokens.good().split("\\.", -1);
    String[] other = tokens.with(claims -> claims.subject("user-2")).split("\\.", -1);
    return mine[0] + "." + other[1] + "." + mine[2];
  }

  private static String withoutKid(Tokens tokens) throws JOSEException {
    var nameless = new com.nimbusds.jose.jwk.RSAKey.Builder(Tokens.RSA).keyID(null).build();
    return Tokens.signed(tokens.claims().build(), nameless);
  }

  private static String hmacWithPublicKey(Tokens tokens) throws JOSEException {
    MACSigner signer = new MACSigner(Tokens.RSA.toRSAPublicKey().getEncoded());
    return Tokens.signed(tokens.claims().build(), JWSAlgorithm.HS256, Tokens.RSA, signer);
  }

  private static String rs512(Tokens tokens) throws JOSEException {
    RSASSASigner signer = new RSASSASigner(Tokens.RSA);
    return Tokens.signed(tokens.claims().build(), JWSAlgorithm.RS512, Tokens.RSA, signer);
  }

  private interface Minting {
    String mint() throws JOSEException;
  }

  private static String unsafely(Minting minting) {
    try {
      return minting.mint();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

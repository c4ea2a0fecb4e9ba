package dev.tollgate.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Issuer ISSUER = new Issuer(Clock.fixed(NOW, ZoneOffset.UTC), Map.of());
  private static final TokenSpec GOOD =
      new TokenSpec(
          "http://issuer",
          "clients",
          "user-ann",
          "acme",
          "custom:tenant",
          "RS256",
          "id",
          Flaw.NONE);

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "ES256"})
  void aGoodTokenIsSignedWithThePublishedKeyOfItsAlgorithm(String algorithm) throws Exception {
    SignedJWT token = parse(GOOD.withAlgorithm(algorithm));

    assertThat(verifies(token)).isTrue();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("http://issuer");
    assertThat(claims.getAudience()).containsExactly("clients");
    assertThat(claims.getSubject()).isEqualTo("user-ann");
    assertThat(claims.getStringClaim("custom:tenant")).isEqualTo("acme");
    assertThat(claims.getExpirationTime().toInstant()).isAfter(NOW);
  }

  @Test
  void theKeySetGivesNoPrivateKeyAway() throws Exception {
    assertThat(JWKSet.parse(ISSUER.keySet()).getKeys())
        .hasSizeGreaterThanOrEqualTo(2)
        .noneMatch(JWK::isPrivate);
  }

  @Test
  void anAccessTokenNamesItsClientAndNoAudience() throws Exception {
    JWTClaimsSet claims = parse(GOOD.withUse("access")).getJWTClaimsSet();

    assertThat(claims.getStringClaim("client_id")).isEqualTo("clients");
    assertThat(claims.getAudience()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"custom:tenant, acme", "tenant_id, acme"})
  void theTenantStandsInTheClaimThatWasAskedFor(String claim, String tenant) throws Exception {
    assertThat(parse(GOOD.withTenantClaim(claim)).getJWTClaimsSet().getStringClaim(claim))
        .isEqualTo(tenant);
  }

  @Test
  void theTenantCanStandAmongTheGroups() throws Exception {
    assertThat(
            parse(GOOD.withTenantClaim("cognito:groups"))
                .getJWTClaimsSet()
                .getStringListClaim("cognito:groups"))
        .contains("tenant:acme");
  }

  @ParameterizedTest
  @EnumSource(
      value = Flaw.class,
      names = {"FORGED", "TAMPERED", "CUT_SHORT"})
  void aSignatureThatShouldNotHoldDoesNotHold(Flaw flaw) throws Exception {
    for (String algorithm : new String[] {"RS256", "ES256"}) {
      SignedJWT token = parse(GOOD.withAlgorithm(algorithm).withFlaw(flaw));
      assertThat(published(token.getHeader())).as("its key id is published").isNotNull();
      assertThat(verifies(token)).as("%s with %s", flaw, algorithm).isFalse();
    }
  }

  @Test
  void anUnknownKeySignsWellAndIsNotPublished() throws Exception {
    SignedJWT token = parse(GOOD.withFlaw(Flaw.UNKNOWN_KEY));

    assertThat(token.getHeader().getKeyID()).isNotBlank();
    assertThat(published(token.getHeader())).isNull();
  }

  @Test
  void theConfusedTokenIsAnHmacUnderThePublishedKeyId() throws Exception {
    SignedJWT token = parse(GOOD.withFlaw(Flaw.HMAC_WITH_PUBLIC_KEY));

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
    assertThat(published(token.getHeader())).isNotNull();
  }

  @Test
  void theUnsignedTokenHasAlgorithmNoneAndNoSignature() throws Exception {
    String token = ISSUER.mint(GOOD.withFlaw(Flaw.ALG_NONE));

    assertThat(token).endsWith(".");
    assertThat(JWTParser.parse(token).getHeader().getAlgorithm().getName()).isEqualTo("none");
  }

  @Test
  void timesAreWrongByMoreThanTheAllowedSkewAndByLess() throws Exception {
    assertThat(expiry(Flaw.EXPIRED)).isBefore(NOW.minusSeconds(60));
    assertThat(expiry(Flaw.EXPIRED_WITHIN_SKEW)).isBetween(NOW.minusSeconds(59), NOW);
    assertThat(claims(Flaw.NOT_YET_VALID).getNotBeforeTime().toInstant())
        .isAfter(NOW.plusSeconds(60));
    assertThat(claims(Flaw.ISSUED_IN_THE_FUTURE).getIssueTime().toInstant())
        .isAfter(NOW.plusSeconds(60));
    assertThat(
            Duration.between(
                claims(Flaw.TOO_LONG_LIVED).getIssueTime().toInstant(),
                expiry(Flaw.TOO_LONG_LIVED)))
        .isGreaterThan(Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource({
    "WITHOUT_ISSUER, iss",
    "WITHOUT_AUDIENCE, aud",
    "WITHOUT_EXPIRY, exp",
    "WITHOUT_ISSUE_TIME, iat",
    "WITHOUT_SUBJECT, sub",
    "WITHOUT_USE, token_use",
    "WITHOUT_TENANT, custom:tenant"
  })
  void aTokenWithoutAClaimLacksThatClaimAndIsSignedWell(Flaw flaw, String claim) throws Exception {
    SignedJWT token = parse(GOOD.withFlaw(flaw));

    assertThat(token.getJWTClaimsSet().getClaim(claim)).isNull();
    assertThat(token.getJWTClaimsSet().getClaims()).hasSizeGreaterThan(5);
    assertThat(verifies(token)).isTrue();
  }

  @Test
  void aRotatedKeyIsPublishedUntilItIsWithdrawn() throws Exception {
    ISSUER.rotate("k-new");
    SignedJWT token = SignedJWT.parse(ISSUER.mintWithRotated("k-new", GOOD));
    assertThat(verifies(token)).isTrue();

    ISSUER.withdraw("k-new");
    assertThat(published(token.getHeader())).isNull();
  }

  @Test
  void wordsThatNameNoFlawAreAnsweredWithThoseThatDo() {
    assertThatThrownBy(() -> Flaw.of("stolen"))
        .hasMessageContaining("stolen")
        .hasMessageContaining("expired; ");
  }

  private static JWTClaimsSet claims(Flaw flaw) throws Exception {
    return parse(GOOD.withFlaw(flaw)).getJWTClaimsSet();
  }

  private static Instant expiry(Flaw flaw) throws Exception {
    return claims(flaw).getExpirationTime().toInstant();
  }

  private static SignedJWT parse(TokenSpec spec) throws Exception {
    return SignedJWT.parse(ISSUER.mint(spec));
  }

  private static @org.jspecify.annotations.Nullable JWK published(JWSHeader header)
      throws Exception {
    return JWKSet.parse(ISSUER.keySet()).getKeyByKeyId(header.getKeyID());
  }

  private static boolean verifies(SignedJWT token) throws Exception {
    JWK key = published(token.getHeader());
    if (key == null) {
      return false;
    }
    return token.verify(
        key instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(key.toRSAKey()));
  }
}

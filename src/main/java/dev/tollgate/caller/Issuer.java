package dev.tollgate.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A token issuer: its keys, the key set that it publishes, and tokens good and bad. */
public final class Issuer {
  private final Clock clock;
  private final Map<String, String> claimNames;
  private @Nullable CompletableFuture<SigningKeys> making;
  private @Nullable SigningKeys unpublished;
  private final Map<String, ECKey> rotated = new ConcurrentHashMap<>();

  /**
   * Its keys are made when somebody asks for them, or before that by {@link #prepare}. Those that
   * it does not publish most runs of a few scenarios never ask for.
   *
   * @param claimNames claims that the system calls otherwise: the usual name, and its own
   */
  public Issuer(Clock clock, Map<String, String> claimNames) {
    this.clock = clock;
    this.claimNames = Map.copyOf(claimNames);
  }

  /**
   * Begins to make its keys, in the background: RSA keys take a second or two where Java has just
   * begun, which a system without a key set has no need to spend.
   */
  public void prepare() {
    CompletableFuture<SigningKeys> unused = making();
  }

  private synchronized CompletableFuture<SigningKeys> making() {
    if (making == null) {
      making = CompletableFuture.supplyAsync(() -> SigningKeys.generate("tollgate"));
    }
    return making;
  }

  private SigningKeys published() {
    return making().join();
  }

  private synchronized SigningKeys unpublished() {
    if (unpublished == null) {
      unpublished = published().others("unpublished");
    }
    return unpublished;
  }

  /** The public keys as a JWK set. */
  public String keySet() {
    List<JWK> keys = new ArrayList<>(List.of(published().rsa(), published().ec()));
    keys.addAll(rotated.values());
    return new JWKSet(keys).toString(true);
  }

  /** Publishes one key more, that nobody has seen yet. */
  public void rotate(String keyId) {
    rotated.put(keyId, SigningKeys.ec(keyId));
  }

  public void withdraw(String keyId) {
    rotated.remove(keyId);
  }

  /** A token signed with the key that {@link #rotate} published. */
  public String mintWithRotated(String keyId, TokenSpec spec) {
    ECKey key = rotated.get(keyId);
    if (key == null) {
      throw new IllegalArgumentException("no key was published as " + keyId);
    }
    return sign(key, keyId, JWSAlgorithm.ES256, claims(spec));
  }

  public String mint(TokenSpec spec) {
    JWK key = published().key(spec.algorithm());
    JWSAlgorithm algorithm = JWSAlgorithm.parse(spec.algorithm());
    JWTClaimsSet claims = claims(spec);
    return switch (spec.flaw()) {
      case FORGED -> sign(unpublished().key(spec.algorithm()), key.getKeyID(), algorithm, claims);
      case UNKNOWN_KEY -> {
        JWK unknown = unpublished().key(spec.algorithm());
        yield sign(unknown, unknown.getKeyID(), algorithm, claims);
      }
      case NO_KEY_ID -> sign(key, "", algorithm, claims);
      case ALG_NONE -> unsigned(claims);
      case HMAC_WITH_PUBLIC_KEY -> confused(claims);
      case TAMPERED -> tampered(sign(key, key.getKeyID(), algorithm, claims), spec);
      case CUT_SHORT -> {
        String token = sign(key, key.getKeyID(), algorithm, claims);
        yield token.substring(0, token.length() - 12);
      }
      case NOT_A_TOKEN -> "this-is-no-token-at-all";
      default -> sign(key, key.getKeyID(), algorithm, claims);
    };
  }

  private JWTClaimsSet claims(TokenSpec spec) {
    return Claims.named(Claims.of(spec, clock.instant()), claimNames);
  }

  private static String sign(JWK key, String keyId, JWSAlgorithm algorithm, JWTClaimsSet claims) {
    JWSHeader.Builder header = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    if (!keyId.isEmpty()) {
      header.keyID(keyId);
    }
    try {
      JWSObject token = new JWSObject(header.build(), claims.toPayload());
      token.sign(SigningKeys.signer(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("The token cannot be signed", e);
    }
  }

  private String unsigned(JWTClaimsSet claims) {
    String header =
        "{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"" + published().rsa().getKeyID() + "\"}";
    return Base64URL.encode(header) + "." + claims.toPayload().toBase64URL() + ".";
  }

  /** What an attacker does who knows the public key only: it serves as the HMAC's secret. */
  private String confused(JWTClaimsSet claims) {
    try {
      String pem =
          "-----BEGIN PUBLIC KEY-----\n"
              + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'})
                  .encodeToString(published().rsa().toRSAPublicKey().getEncoded())
              + "\n-----END PUBLIC KEY-----\n";
      JWSObject token =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.HS256)
                  .type(JOSEObjectType.JWT)
                  .keyID(published().rsa().getKeyID())
                  .build(),
              claims.toPayload());
      token.sign(new MACSigner(pem.getBytes(StandardCharsets.US_ASCII)));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("The token cannot be signed", e);
    }
  }

  private static String tampered(String token, TokenSpec spec) {
    String[] parts = token.split("\\.", -1);
    String payload = new Payload(new Base64URL(parts[1])).toString();
    String other = payload.replace(spec.subject(), spec.subject() + "-and-more");
    return parts[0] + "." + Base64URL.encode(other) + "." + parts[2];
  }
}

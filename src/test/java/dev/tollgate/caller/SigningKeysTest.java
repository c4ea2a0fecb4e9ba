package dev.tollgate.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private final SigningKeys keys = SigningKeys.generate("mine");
  private final SigningKeys others = keys.others("others");

  @Test
  void theOthersSignWellAndOnlyTheirOwnPublicKeysSaySo() throws Exception {
    JWSObject rsa = signed("RS256");
    assertThat(rsa.verify(new RSASSAVerifier(others.rsa().toRSAPublicKey()))).isTrue();
    assertThat(rsa.verify(new RSASSAVerifier(keys.rsa().toRSAPublicKey()))).isFalse();

    JWSObject ec = signed("ES256");
    assertThat(ec.verify(new ECDSAVerifier(others.ec()))).isTrue();
    assertThat(ec.verify(new ECDSAVerifier(keys.ec()))).isFalse();
  }

  @Test
  void theOthersHaveKeyIdsOfTheirOwn() {
    assertThat(others.rsa().getKeyID()).isEqualTo("others-rs");
    assertThat(others.ec().getKeyID()).isEqualTo("others-es");
  }

  private JWSObject signed(String algorithm) throws Exception {
    JWSObject token =
        new JWSObject(new JWSHeader(JWSAlgorithm.parse(algorithm)), new Payload("anything"));
    token.sign(SigningKeys.signer(others.key(algorithm)));
    return token;
  }
}

package dev.tollgate.reference.createproducts;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;

/** Reads tokens without asking whether they are genuine, as no service should. */
final class Unverified {
  private Unverified() {}

  static JWT token(String text) throws Refusal {
    try {
      return JWTParser.parse(text);
    } catch (ParseException e) {
      throw Refusal.unauthorized("The token is no JSON Web Token");
    }
  }

  static JWTClaimsSet claims(String text) throws Refusal {
    try {
      JWTClaimsSet claims = token(text).getJWTClaimsSet();
      if (claims == null) {
        throw Refusal.unauthorized("The token has no claims");
      }
      return claims;
    } catch (ParseException e) {
      throw Refusal.unauthorized("The token's claims are no claims");
    }
  }

  /** Whom the request's token names, if it is to be believed. */
  static Identity identity(Incoming request) throws Refusal {
    JWTClaimsSet claims = claims(BearerToken.from(request.authorization()));
    return new Identity(String.valueOf(claims.getSubject()), TenantClaim.of(claims));
  }
}

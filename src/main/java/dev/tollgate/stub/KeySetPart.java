package dev.tollgate.stub;

import java.util.function.Supplier;

/** The token issuer's public keys, at the path where OpenID Connect has them. */
final class KeySetPart implements Part {
  private static final String PATH = "/.well-known/jwks.json";
  private final Supplier<String> keySet;

  KeySetPart(Supplier<String> keySet) {
    this.keySet = keySet;
  }

  @Override
  public Answer answer(StubCall call) {
    return call.path().equals(PATH)
        ? Answer.json(200, keySet.get())
        : Answer.text(404, "the keys are at " + PATH);
  }
}

package dev.tollgate.world.createproducts;

import dev.tollgate.stub.CallFilter;

/** What credits are asked for, in the scenarios' words and on the wire. */
public enum CreditCall {
  CHECK("check", "check"),
  CHARGE("charge", "debit"),
  REFUND("refund", "credit");

  private final String words;
  private final String operation;

  CreditCall(String words, String operation) {
    this.words = words;
    this.operation = operation;
  }

  public static CreditCall of(String words) {
    for (CreditCall call : values()) {
      if (call.words.equals(words)) {
        return call;
      }
    }
    throw new IllegalArgumentException("credits know no " + words);
  }

  public CallFilter filter() {
    return CallFilter.to("POST", path());
  }

  String path() {
    return "/wallets/{user}/" + operation;
  }

  @Override
  public String toString() {
    return words;
  }
}

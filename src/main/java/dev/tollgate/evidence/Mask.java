package dev.tollgate.evidence;

/** What stands where a secret was; it says what that was. */
public final class Mask {
  /** What stands beside the name of a secret. */
  public static final String VALUE = of("value");

  static final String TOKEN = of("token");

  /** A key that is known by its form, whatever it is called. */
  static final String KEY = of("key");

  /** The number of a payment card. */
  static final String CARD = of("card");

  /** What is Base64 of a text with a secret in it. */
  static final String BASE64 = of("base64");

  private Mask() {}

  static String of(String what) {
    return "***(" + what + ")";
  }

  /** Whether something in the text is masked already. */
  static boolean isIn(String text) {
    return text.contains("***(");
  }
}

package dev.tollgate.reference.createproducts;

/** A text as the value of a header, where it may not break a line or leave ASCII. */
final class HeaderValue {
  private HeaderValue() {}

  /** As it is where it can stand in a header, percent-encoded otherwise. */
  static String of(String text) {
    return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f) ? text : WebAddress.segment(text);
  }
}

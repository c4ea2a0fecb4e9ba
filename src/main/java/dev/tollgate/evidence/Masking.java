package dev.tollgate.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of what is captured, before anybody can keep it. A secret is known by the name
 * that it stands beside, or by its form; and it is found in a text that is written in another form
 * (percent encoding, Base64, a string with escapes) as well. A masked header keeps its name, a
 * masked field its key, and the mask says what was there ({@code ***(token)}). What has neither a
 * name nor a form that tells is not known for a secret.
 */
public final class Masking {
  private static final Set<String> HEADERS =
      Set.of("cookie", "set-cookie", "x-auth-token", "x-amz-security-token");
  private static final Pattern SCHEME = Pattern.compile("^(\\w+) +\\S");

  /** A token in a string in a query in Base64, and no further: each level is looked at whole. */
  private static final int DEEPEST = 3;

  private final SecretNames names;
  private final NamedSecrets named;

  /**
   * @param secrets names of headers and fields to be masked besides the usual ones
   */
  public Masking(List<String> secrets) {
    this.names = new SecretNames(secrets);
    this.named = new NamedSecrets(names);
  }

  public Header header(Header header) {
    if (!isSecret(header)) {
      return new Header(header.name(), text(header.value()));
    }
    Matcher scheme = SCHEME.matcher(header.value());
    return new Header(
        header.name(),
        (scheme.find() ? scheme.group(1) + " " : "")
            + Mask.of("value, " + header.value().length() + " characters"));
  }

  private boolean isSecret(Header header) {
    return HEADERS.contains(header.name().toLowerCase(Locale.ROOT))
        || names.isSecret(header.name())
        || names.isToken(header.name());
  }

  /** Whether a value is a secret because of the name that it stands beside. */
  public boolean isSecret(String name, String value) {
    return named.isSecret(name, value);
  }

  public String text(String text) {
    return text(text, 0);
  }

  private String text(String text, int depth) {
    UnaryOperator<String> within = said -> text(said, depth + 1);
    String masked = text;
    if (depth < DEEPEST) {
      masked = EncodedText.maskedStrings(masked, within);
      masked = percent(masked, within);
    }
    masked = CardNumbers.masked(named.masked(KnownForms.masked(masked)));
    return depth < DEEPEST ? EncodedText.maskedBase64(masked, within) : masked;
  }

  /** As it stands first: what is decoded may have a space in the middle of a value. */
  private String percent(String text, UnaryOperator<String> within) {
    return text.indexOf('%') < 0 ? text : PercentEncoded.masked(named.masked(text), within);
  }

  /**
   * The beginning of a long text, masked; what comes after it is not looked at.
   *
   * @param text longer than that
   * @param length how much of it is masked at most, in characters
   */
  String beginning(String text, int length) {
    return text(Beginning.of(text, length));
  }
}

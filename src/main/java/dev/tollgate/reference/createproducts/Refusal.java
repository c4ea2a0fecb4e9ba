package dev.tollgate.reference.createproducts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage will not let the request go on. What the caller gets for it is made by {@link Answers};
 * what the log gets is the reason.
 */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String advice;
  private final transient List<Detail> details;
  private final transient @Nullable Shortage shortage;

  /** Why, and with which status. */
  enum Kind {
    BAD_REQUEST(400, "Bad Request"),
    UNAUTHORIZED(401, "Unauthorized"),
    NOT_ENOUGH_CREDITS(402, "Payment Required"),
    FORBIDDEN(403, "Forbidden"),
    TOO_LARGE(413, "Payload Too Large"),
    UNAVAILABLE(503, "Service Unavailable");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }
  }

  /** What the wallet should have held, and for which job. */
  record Shortage(int requiredCredits, String jobId) {}

  private Refusal(
      Kind kind, String advice, String reason, List<Detail> details, @Nullable Shortage shortage) {
    super(reason, null, false, false);
    this.kind = kind;
    this.advice = advice;
    this.details = details;
    this.shortage = shortage;
  }

  static Refusal badRequest(List<Detail> details) {
    String reason = details.size() + " of its fields wrong, first " + details.get(0).field();
    return new Refusal(
        Kind.BAD_REQUEST, "Mend the fields named.", reason, List.copyOf(details), null);
  }

  static Refusal badRequest(Detail detail) {
    return badRequest(List.of(detail));
  }

  /**
   * @param reason for the caller as well as for the log: a sentence without its full stop
   */
  static Refusal unauthorized(String reason) {
    String advice = reason + ". Send a valid token as Authorization: Bearer <token>.";
    return new Refusal(Kind.UNAUTHORIZED, advice, reason, List.of(), null);
  }

  static Refusal forbidden() {
    return new Refusal(
        Kind.FORBIDDEN,
        "The token is not for the tenant in X-Tenant-Id. Ask for your own tenant.",
        "the token is for another tenant than the requested one",
        List.of(),
        null);
  }

  static Refusal tooLarge(int limit) {
    return new Refusal(
        Kind.TOO_LARGE,
        "The body may have at most " + limit + " bytes. Send fewer or smaller images.",
        "body over " + limit + " bytes",
        List.of(),
        null);
  }

  static Refusal notEnoughCredits(Job job, int required) {
    return new Refusal(
        Kind.NOT_ENOUGH_CREDITS,
        "The request needs " + required + " credits, more than the wallet holds. Top it up.",
        "the wallet does not hold " + required + " credits",
        List.of(),
        new Shortage(required, job.id()));
  }

  /**
   * @param what the thing that cannot be had, for the caller
   */
  static Refusal unavailable(String what, String reason) {
    return new Refusal(
        Kind.UNAVAILABLE, what + " at the moment. Try again later.", reason, List.of(), null);
  }

  Kind kind() {
    return kind;
  }

  /** For the caller: what is wrong and what to do. */
  String advice() {
    return advice;
  }

  /** For the log. */
  String reason() {
    return String.valueOf(getMessage());
  }

  List<Detail> details() {
    return details;
  }

  @Nullable Shortage shortage() {
    return shortage;
  }
}

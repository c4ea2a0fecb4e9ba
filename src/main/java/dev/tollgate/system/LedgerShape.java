package dev.tollgate.system;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a dependency that plays a ledger is spoken to, and how it answers. What is not said is as the
 * create-products contract has it.
 *
 * @param check asks whether a wallet holds an amount; {@code {user}} in its path is the wallet
 * @param debit takes an amount
 * @param refund gives an amount back
 * @param fields where in the body amount, source, kind and key stand; dotted paths
 * @param answers the bodies to check, booking and shortage; may hold {@code ${wallet}}, {@code
 *     ${balance}}, {@code ${amount}}, {@code ${sufficient}}, {@code ${shortfall}} and {@code
 *     ${transaction}}
 */
public record LedgerShape(
    Operation check, Operation debit, Operation refund, Fields fields, Answers answers) {
  private static final Set<String> KNOWN =
      Set.of("wallet", "balance", "amount", "sufficient", "shortfall", "transaction");

  /** That of the create-products contract. */
  public static final LedgerShape USUAL = of(null, null, null, null, null);

  @JsonCreator
  static LedgerShape of(
      @JsonProperty("check") @Nullable Operation check,
      @JsonProperty("debit") @Nullable Operation debit,
      @JsonProperty("refund") @Nullable Operation refund,
      @JsonProperty("fields") @Nullable Fields fields,
      @JsonProperty("answers") @Nullable Answers answers) {
    return new LedgerShape(
        requireNonNullElse(check, new Operation("POST", "/wallets/{user}/check")),
        requireNonNullElse(debit, new Operation("POST", "/wallets/{user}/debit")),
        requireNonNullElse(refund, new Operation("POST", "/wallets/{user}/credit")),
        requireNonNullElse(fields, new Fields(null, null, null, null)),
        requireNonNullElse(answers, new Answers(null, null, null)));
  }

  /** Where the parts of a booking stand in a call's body. */
  public record Fields(String amount, String source, String kind, String key) {
    public Fields(
        @Nullable String amount,
        @Nullable String source,
        @Nullable String kind,
        @Nullable String key) {
      this.amount = requireNonNullElse(amount, "amount");
      this.source = requireNonNullElse(source, "sourceId");
      this.kind = requireNonNullElse(kind, "sourceType");
      this.key = requireNonNullElse(key, "idempotencyKey");
    }
  }

  /**
   * The bodies that it answers with.
   *
   * @param checked to a check (200)
   * @param booked to a debit or refund (200)
   * @param shortage to a debit of more than the wallet holds (402)
   */
  public record Answers(String checked, String booked, String shortage) {
    public Answers(@Nullable String checked, @Nullable String booked, @Nullable String shortage) {
      this.checked =
          requireNonNullElse(
              checked,
              "{\"data\":{\"walletId\":\"${wallet}\",\"balance\":${balance},\"requested\":${amount},"
                  + "\"sufficient\":${sufficient},\"shortfall\":${shortfall}}}");
      this.booked =
          requireNonNullElse(
              booked,
              "{\"data\":{\"newBalance\":${balance},"
                  + "\"transaction\":{\"transactionId\":\"${transaction}\"}}}");
      this.shortage =
          requireNonNullElse(
              shortage,
              "{\"error\":\"Insufficient credits\",\"code\":\"INSUFFICIENT_CREDITS\","
                  + "\"data\":{\"balance\":${balance}}}");
      fill(this.checked, Map.of());
      fill(this.booked, Map.of());
      fill(this.shortage, Map.of());
    }
  }

  /**
   * One of the bodies with its values filled in; those that are not given stay empty.
   *
   * @throws IllegalArgumentException when it holds a name that nobody fills
   */
  public static String fill(String body, Map<String, String> values) {
    return Placeholders.fill(
        body,
        name -> {
          if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException(
                "${"
                    + name
                    + "} is none of: "
                    + String.join(", ", KNOWN.stream().sorted().toList()));
          }
          return values.getOrDefault(name, "");
        });
  }
}

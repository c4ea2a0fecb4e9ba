package dev.tollgate.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.system.LedgerShape;
import dev.tollgate.system.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Credits, as their contract says: wallets, transactions and idempotency keys of one scenario. One
 * call at a time, so that racing debits can never spend more than a wallet holds; a key that was
 * used answers as it did the first time and books nothing.
 */
public final class Ledger implements Part {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LedgerShape shape;
  private final String tenantHeader;
  private final Map<String, Long> balances = new HashMap<>();
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final Map<String, Answer> firstAnswers = new HashMap<>();

  /** No wallet is open yet. */
  Ledger(LedgerShape shape, String tenantHeader) {
    this.shape = shape;
    this.tenantHeader = tenantHeader;
  }

  /** Opens a wallet with a balance, in credits. */
  public synchronized void open(String user, long balance) {
    balances.put(user, balance);
  }

  /**
   * A wallet's balance, in credits.
   *
   * @throws IllegalArgumentException when there is no such wallet
   */
  public synchronized long balance(String user) {
    Long balance = balances.get(user);
    if (balance == null) {
      throw new IllegalArgumentException(
          "no wallet of " + user + "; wallets: " + balances.keySet());
    }
    return balance;
  }

  /** What was booked, in order. */
  public synchronized List<LedgerEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public synchronized Answer answer(StubCall call) {
    Optional<String> check = wallet(shape.check(), call);
    Optional<String> debit = wallet(shape.debit(), call);
    Optional<String> refund = wallet(shape.refund(), call);
    String user = check.or(() -> debit).or(() -> refund).orElse("");
    if (user.isEmpty()) {
      return error(404, "NOT_FOUND", "no such operation: " + call.method() + " " + call.path());
    }
    JsonNode amount = field(call, shape.fields().amount());
    if (!amount.isIntegralNumber() || amount.asLong() <= 0) {
      return error(
          400, "BAD_AMOUNT", shape.fields().amount() + " should be a whole number above 0");
    }
    Long balance = balances.get(user);
    if (balance == null) {
      return error(404, "NO_WALLET", "no such wallet");
    }
    if (check.isPresent()) {
      return check(user, balance, amount.asLong());
    }
    JsonNode key = field(call, shape.fields().key());
    if (!key.isTextual()) {
      return error(400, "NO_KEY", shape.fields().key() + " is missing");
    }
    String once = (debit.isPresent() ? "debit " : "refund ") + user + " " + key.asText();
    Answer first = firstAnswers.get(once);
    if (first != null) {
      return first;
    }
    Answer answer =
        debit.isPresent() && balance < amount.asLong()
            ? Answer.json(402, filled(shape.answers().shortage(), user, balance, amount.asLong()))
            : book(
                call,
                debit.isPresent() ? LedgerEntry.Kind.DEBIT : LedgerEntry.Kind.CREDIT,
                user,
                amount.asLong());
    firstAnswers.put(once, answer);
    return answer;
  }

  private static Optional<String> wallet(Operation operation, StubCall call) {
    return operation.method().equals(call.method())
        ? new PathPattern(operation.path()).value("user", call.path())
        : Optional.empty();
  }

  private static JsonNode field(StubCall call, String path) {
    return call.json().at("/" + path.replace('.', '/'));
  }

  private Answer check(String user, long balance, long amount) {
    return Answer.json(200, filled(shape.answers().checked(), user, balance, amount));
  }

  private Answer book(StubCall call, LedgerEntry.Kind kind, String user, long amount) {
    long change = kind == LedgerEntry.Kind.DEBIT ? -amount : amount;
    long newBalance = balances.merge(user, change, Long::sum);
    LedgerEntry entry =
        new LedgerEntry(
            "txn-" + UUID.randomUUID(),
            kind,
            user,
            String.join(",", call.header(tenantHeader)),
            amount,
            field(call, shape.fields().kind()).asText(""),
            field(call, shape.fields().source()).asText(""),
            field(call, shape.fields().key()).asText(""));
    entries.add(entry);
    Map<String, String> values = values(user, newBalance, amount);
    values.put("transaction", entry.transactionId());
    return Answer.json(200, LedgerShape.fill(shape.answers().booked(), values));
  }

  private static String filled(String body, String user, long balance, long amount) {
    return LedgerShape.fill(body, values(user, balance, amount));
  }

  private static Map<String, String> values(String user, long balance, long amount) {
    Map<String, String> values = new HashMap<>();
    values.put("wallet", "wallet-" + user);
    values.put("balance", String.valueOf(balance));
    values.put("amount", String.valueOf(amount));
    values.put("sufficient", String.valueOf(balance >= amount));
    values.put("shortfall", String.valueOf(Math.max(0, amount - balance)));
    return values;
  }

  private static Answer error(int status, String code, String message) {
    return Answer.json(
        status, JSON.createObjectNode().put("error", message).put("code", code).toString());
  }
}

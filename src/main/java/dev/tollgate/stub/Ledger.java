package dev.tollgate.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credits, as their contract says: wallets, transactions and idempotency keys of one scenario. One
 * call at a time, so that racing debits can never spend more than a wallet holds; a key that was
 * used answers as it did the first time and books nothing.
 */
public final class Ledger implements Part {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WALLET = Pattern.compile("/wallets/([^/]+)/(check|debit|credit)");

  private final Map<String, Long> balances = new HashMap<>();
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final Map<String, Answer> firstAnswers = new HashMap<>();

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
    Matcher m = WALLET.matcher(call.path());
    if (!m.matches() || !call.method().equals("POST")) {
      return error(404, "NOT_FOUND", "no such operation: " + call.method() + " " + call.path());
    }
    String user = java.net.URLDecoder.decode(m.group(1), java.nio.charset.StandardCharsets.UTF_8);
    JsonNode body = call.json();
    JsonNode amount = body.path("amount");
    if (!amount.isIntegralNumber() || amount.asLong() <= 0) {
      return error(400, "BAD_AMOUNT", "amount should be a whole number above 0");
    }
    Long balance = balances.get(user);
    if (balance == null) {
      return error(404, "NO_WALLET", "no such wallet");
    }
    if (m.group(2).equals("check")) {
      return check(user, balance, amount.asLong());
    }
    String key = m.group(2) + " " + user + " " + body.path("idempotencyKey").asText("");
    if (!body.path("idempotencyKey").isTextual()) {
      return error(400, "NO_KEY", "idempotencyKey is missing");
    }
    Answer first = firstAnswers.get(key);
    if (first != null) {
      return first;
    }
    Answer answer = book(call, m.group(2), user, balance, body);
    firstAnswers.put(key, answer);
    return answer;
  }

  private Answer check(String user, long balance, long amount) {
    ObjectNode data = JSON.createObjectNode();
    data.put("walletId", "wallet-" + user)
        .put("balance", balance)
        .put("requested", amount)
        .put("sufficient", balance >= amount)
        .put("shortfall", Math.max(0, amount - balance));
    return data(200, data);
  }

  private Answer book(StubCall call, String operation, String user, long balance, JsonNode body) {
    long amount = body.path("amount").asLong();
    boolean debit = operation.equals("debit");
    if (debit && balance < amount) {
      ObjectNode answer = JSON.createObjectNode();
      answer.put("error", "Insufficient credits").put("code", "INSUFFICIENT_CREDITS");
      answer.putObject("data").put("balance", balance);
      return Answer.json(402, answer.toString());
    }
    long newBalance = debit ? balance - amount : balance + amount;
    balances.put(user, newBalance);
    LedgerEntry entry =
        new LedgerEntry(
            "txn-" + UUID.randomUUID(),
            debit ? LedgerEntry.Kind.DEBIT : LedgerEntry.Kind.CREDIT,
            user,
            String.join(",", call.header("X-Tenant-Id")),
            amount,
            body.path("sourceType").asText(""),
            body.path("sourceId").asText(""),
            body.path("idempotencyKey").asText(""));
    entries.add(entry);
    ObjectNode data = JSON.createObjectNode();
    data.put("newBalance", newBalance);
    data.putObject("transaction").put("transactionId", entry.transactionId());
    return data(200, data);
  }

  private static Answer data(int status, ObjectNode data) {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("data", data);
    return Answer.json(status, answer.toString());
  }

  private static Answer error(int status, String code, String message) {
    return Answer.json(
        status, JSON.createObjectNode().put("error", message).put("code", code).toString());
  }
}

package dev.tollgate.reference.createproducts;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A wallet that books each idempotency key once, as the credits service does. */
final class Wallet {
  private final Map<String, String> booked = new HashMap<>();
  private int balance;

  Wallet(int balance) {
    this.balance = balance;
  }

  synchronized int balance() {
    return balance;
  }

  synchronized void set(int credits) {
    balance = credits;
  }

  void check(HttpExchange exchange, Seen call) throws IOException {
    boolean sufficient = call.json().path("amount").intValue() <= balance();
    Dependencies.answer(exchange, 200, "{\"data\":{\"sufficient\":" + sufficient + "}}");
  }

  void book(HttpExchange exchange, Seen call) throws IOException {
    String transaction = transaction(call);
    if (transaction.isEmpty()) {
      Dependencies.answer(exchange, 402, "{\"error\":\"not enough\",\"code\":\"X\"}");
    } else {
      String body = "{\"data\":{\"transaction\":{\"transactionId\":\"" + transaction + "\"}}}";
      Dependencies.answer(exchange, 200, body);
    }
  }

  /** Books, unless it has been booked; the transaction's id, empty when there is not enough. */
  synchronized String transaction(Seen call) {
    int amount = call.json().path("amount").intValue();
    int change = call.path().endsWith("/debit") ? -amount : amount;
    String key = call.json().path("idempotencyKey").asText();
    if (!booked.containsKey(key) && balance + change < 0) {
      return "";
    }
    if (!booked.containsKey(key)) {
      balance += change;
      booked.put(key, "transaction-" + (booked.size() + 1));
    }
    return String.valueOf(booked.get(key));
  }
}

package dev.tollgate.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.evidence.Header;
import dev.tollgate.system.LedgerShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger(LedgerShape.USUAL, "X-Tenant-Id");

  @BeforeEach
  void openWallet() {
    ledger.open("ann", 100);
  }

  @Test
  void aCheckBooksNothingAndSaysWhatIsShort() throws IOException {
    JsonNode data = json(check(130)).path("data");

    assertThat(data.path("sufficient").asBoolean()).isFalse();
    assertThat(data.path("shortfall").asInt()).isEqualTo(30);
    assertThat(data.path("balance").asInt()).isEqualTo(100);
    assertThat(ledger.balance("ann")).isEqualTo(100);
    assertThat(ledger.entries()).isEmpty();
  }

  @Test
  void aDebitIsBookedWithTheTenantAndTheJobThatItIsFor() throws IOException {
    JsonNode data = json(book("debit", 30, "k1")).path("data");

    assertThat(data.path("newBalance").asInt()).isEqualTo(70);
    LedgerEntry entry = ledger.entries().get(0);
    assertThat(entry.transactionId())
        .isEqualTo(data.at("/transaction/transactionId").asText())
        .isNotBlank();
    assertThat(entry)
        .extracting(
            LedgerEntry::kind, LedgerEntry::tenant, LedgerEntry::amount, LedgerEntry::sourceId)
        .containsExactly(LedgerEntry.Kind.DEBIT, "acme", 30L, "job-1");
  }

  @Test
  void theSameKeyAgainAnswersAsTheFirstTimeAndBooksNothing() {
    Answer first = book("debit", 30, "k1");
    Answer again = book("debit", 30, "k1");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(ledger.balance("ann")).isEqualTo(70);
    assertThat(ledger.entries()).hasSize(1);
  }

  @Test
  void aKeyThatWasRefusedIsRefusedAgainThoughTheWalletHasFilled() {
    assertThat(book("debit", 130, "k1").status()).isEqualTo(402);
    book("credit", 100, "k2");

    assertThat(book("debit", 130, "k1").status()).isEqualTo(402);
  }

  @Test
  void aDebitAboveTheBalanceIs402AndNamesTheBalance() throws IOException {
    Answer answer = book("debit", 101, "k1");

    assertThat(answer.status()).isEqualTo(402);
    assertThat(json(answer).at("/data/balance").asInt()).isEqualTo(100);
    assertThat(ledger.balance("ann")).isEqualTo(100);
  }

  @Test
  void aThousandRacingDebitsSpendExactlyWhatTheWalletHolds() {
    long booked =
        IntStream.range(0, 1_000)
            .parallel()
            .mapToObj(i -> book("debit", 1, "race-" + i))
            .filter(a -> a.status() == 200)
            .count();

    assertThat(booked).isEqualTo(100);
    assertThat(ledger.balance("ann")).isZero();
    assertThat(ledger.entries()).hasSize(100);
  }

  @Test
  void whatIsNoAmountIsRefused() {
    assertThat(call("/wallets/ann/debit", "{\"amount\": -1, \"idempotencyKey\": \"k\"}").status())
        .isEqualTo(400);
    assertThat(call("/wallets/ann/debit", "{\"amount\": \"3\"}").status()).isEqualTo(400);
    assertThat(call("/wallets/ann/debit", "{\"amount\": 3}").status()).isEqualTo(400);
    assertThat(ledger.entries()).isEmpty();
  }

  @Test
  void aWalletThatNobodyOpenedIsNotFound() {
    assertThat(call("/wallets/bob/check", "{\"amount\": 1}").status()).isEqualTo(404);
  }

  private Answer check(int amount) {
    return call("/wallets/ann/check", "{\"amount\": " + amount + "}");
  }

  private Answer book(String operation, int amount, String key) {
    return call(
        "/wallets/ann/" + operation,
        "{\"amount\": %d, \"sourceId\": \"job-1\", \"idempotencyKey\": \"%s\"}"
            .formatted(amount, key));
  }

  private Answer call(String path, String body) {
    return ledger.answer(
        new StubCall(
            "credits",
            "POST",
            path,
            List.of(new Header("X-Tenant-Id", "acme")),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonNode json(Answer answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}

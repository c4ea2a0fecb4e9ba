package dev.tollgate.verdict;

import dev.tollgate.record.Damage;
import dev.tollgate.record.Shard;
import dev.tollgate.system.Severity;
import java.util.List;

/** A record holds a secret in clear, and so may everything that is made of it. */
final class SecretInRecord implements Rule {
  @Override
  public List<Reason> reasons(Grounds grounds) {
    return grounds.run().shards().stream()
        .filter(shard -> !shard.secrets().isEmpty())
        .map(SecretInRecord::reason)
        .toList();
  }

  private static Reason reason(Shard shard) {
    Damage first = shard.secrets().get(0);
    int more = shard.secrets().size() - 1;
    return new Reason(
        "secret-in-record",
        Decision.NO_VERDICT,
        Severity.CRITICAL,
        first
            + " is in the record in clear"
            + (more == 0
                ? ""
                : " (and on %d more %s)".formatted(more, more == 1 ? "line" : "lines"))
            + ": show nobody the record and the report, delete them, withdraw the secret, and name"
            + " the field that it was in under \"secrets\" in system.yml",
        List.of(),
        List.of());
  }
}

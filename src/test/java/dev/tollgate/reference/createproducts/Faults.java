package dev.tollgate.reference.createproducts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of planted faults. A harness that lets the service pass with one of them is blind.
 */
final class Faults {
  private Faults() {}

  static List<Fault> all() {
    return Stream.of(
            FlowFaults.all(),
            StageFaults.all(),
            SignatureFaults.all(),
            ClaimFaults.all(),
            CallerFaults.all(),
            ChargeFaults.all(),
            CreditsDownFaults.all(),
            RefundFaults.all(),
            OutcomeFaults.all(),
            LateFaults.all(),
            DegradationFaults.all(),
            ParallelFaults.all(),
            GroupFailureFaults.all(),
            MemoryFaults.all(),
            ContractFaults.all(),
            OldClientFaults.all(),
            EdgeRequestFaults.all(),
            ErrorFaults.all(),
            LeakFaults.all(),
            LogFaults.all(),
            WatchFaults.all(),
            PaceFaults.all(),
            LoadFaults.all())
        .flatMap(List::stream)
        .toList();
  }

  static Optional<Fault> named(String name) {
    return all().stream().filter(fault -> fault.name().equals(name)).findFirst();
  }

  /** For whoever mistook a name. */
  static String names() {
    return all().stream().map(Fault::name).collect(Collectors.joining(", "));
  }
}

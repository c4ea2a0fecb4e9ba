Feature: Performance
  How quick the service is, how much it gets done, and whether it stays in bounds, when many ask at once. Each load runs when
  all other scenarios are done, and by itself: what ran beside it would be measured as well. Durations are those of a run in
  CI; --load-scale stretches them for a release candidate.

  Rule: Latency by request size

    Background:
      Given a wallet with 1000000 credits
      And the image processor answers after 20 ms
      And the object store answers after 10 ms
      And the catalogue answers after 20 ms

    @CP-PERF-1 @last @load
    Scenario Outline: <users> users ask for <groups> groups of <images> images
      Given <groups> product groups with <images> images each
      When <users> users create the products for 4 s
      Then every answer is as it should be
      And 50 of 100 answers come within <p50>
      And 95 of 100 answers come within <p95>
      And 99 of 100 answers come within <p99>

      Examples:
        | users | groups | images | p50    | p95     | p99     |
        | 4     | 1      | 1      | 250 ms | 500 ms  | 1000 ms |
        | 4     | 5      | 2      | 400 ms | 800 ms  | 1500 ms |
        | 2     | 20     | 2      | 1200 ms| 2000 ms | 3000 ms |

Feature: Performance
  How quick the service is, how much it gets done, and whether it stays in bounds, when many ask at once. Each load runs when
  all other scenarios are done, and by itself: what ran beside it would be measured as well. Durations are those of a run in
  CI; --load-scale stretches them for a release candidate.

  Background:
    Given a wallet with 1000000 credits

  Rule: Latency by request size, with every request answered as it should be

    Background:
      Given the image processor answers after 20 ms
      And the object store answers after 10 ms
      And the catalogue answers after 20 ms

    @CP-PERF-1 @timed
    Scenario Outline: Groups in a request: <groups>, images in each: <images>, users at once: <users>
      Given <groups> product groups with <images> images each
      When <users> users create the products for 4 s
      Then every answer is as it should be
      And 50 of 100 answers come within <p50>
      And 95 of 100 answers come within <p95>

      Examples:
        | users | groups | images | p50     | p95     |
        | 4     | 1      | 1      | 400 ms  | 1000 ms |
        | 2     | 5      | 2      | 800 ms  | 1600 ms |
        | 2     | 20     | 2      | 2000 ms | 3500 ms |

    @CP-PERF-1 @timed
    Scenario: Requests of two sizes come at a rate that rises, holds, doubles and falls
      When the profile "sustained" runs
      Then every answer is as it should be
      And 95 of 100 answers come within 1500 ms

  Rule: Not one of many requests is answered otherwise than all the others

    @CP-PERF-1 @timed
    Scenario: A thousand small requests, one like the other
      Given a product group with 1 image
      When 4 users create the products, 1000 requests in all
      Then every answer is as it should be
      And the error rate is under 0.1 %

  Rule: Throughput, sequential against parallel

    @CP-PERF-2 @CP-PAR-8 @timed
    Scenario: Ten groups in one request, and one after the other
      Given 10 product groups with 1 image each
      And the image processor answers after 60 ms
      And the object store answers after 40 ms
      And the catalogue answers after 60 ms
      When 1 user creates one group after the other for 3 s
      And 1 user creates the products for 3 s
      Then the groups together are at least 3 times as fast as one after the other

  Rule: Memory under load, and back to its level after it

    # So that the machine has time left: what is asked is whether anything stays behind, and not how quick it is.
    Background:
      Given the image processor answers after 30 ms
      And the object store answers after 20 ms
      And the catalogue answers after 30 ms

    @CP-PERF-3 @CP-PAR-7 @needs-memory @timed
    Scenario: The same load six times over leaves nothing behind
      Given 4 product groups with 2 images each
      When 2 users create the products for 1500 ms, 6 times over
      Then every answer is as it should be
      And memory returns to its level before
      And the service has stayed within its memory limit

    @CP-PERF-3 @needs-memory @timed
    Scenario: What it has open is bounded
      Given 4 product groups with 2 images each
      When 2 users create the products for 6 s
      Then every answer is as it should be
      And it never has more than 600 files open

  Rule: The largest allowed request ends without a timeout

    @CP-PERF-4 @timed
    Scenario: 50 groups of 20 images
      Given 50 product groups with 20 images each
      When 1 user creates the products for 1 s
      Then every answer is as it should be

  Rule: The limit of 5 holds under concurrent requests

    # Of every request the groups in progress are counted: the invariant "at most 5 groups" is held against each of them.
    @CP-PERF-5 @timed
    Scenario Outline: <profile>, each request with more groups than may be in progress
      Given the image processor answers after 500 ms
      And the object store answers after 400 ms
      And the catalogue answers after 500 ms
      When the profile "<profile>" runs
      Then every answer is as it should be
      And no request had more than 5 groups in progress

      Examples:
        | profile       |
        | ten-users     |
        | fifty-users   |
        | hundred-users |

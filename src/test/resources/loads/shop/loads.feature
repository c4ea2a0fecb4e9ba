Feature: Loads, in nothing but the general steps

  @SH-PERF-1 @timed
  Scenario: Two kinds of requests at a rate, four times over
    When the profile "steady" runs
    Then every answer is as it should be
    And 95 of 100 answers come within 5 s
    And the error rate is under 0.1 %
    And at least 5 answers come in a second
    And it never has more than 10000 files open

  @SH-PERF-1 @timed
  Scenario: Users who wait for their answers
    When the profile "users" runs
    Then every answer is as it should be

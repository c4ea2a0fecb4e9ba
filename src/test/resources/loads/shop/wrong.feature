@wrong
Feature: What has to fail, each with the message in its name

  # The first load of a run: requests go before it that are in no figure, and have to be right all the same.
  @timed
  Scenario: of the first requests, before anything was measured, 10 answered 201 in place of 200
    When the profile "otherwise" runs

  @timed
  Scenario: 20 of 20 requests went wrong
    When the profile "otherwise" runs
    Then every answer is as it should be

  @timed
  Scenario: 20 times answered 201 in place of 200
    When the profile "otherwise" runs
    Then the error rate is under 0.1 %

  @timed
  Scenario: 20 times answered with another order.count than 2
    When the profile "field" runs
    Then every answer is as it should be

  @timed
  Scenario: went wrong, which is 100.000 %, and should be under 99.0 %
    When the profile "otherwise" runs
    Then the error rate is under 99.0 %

  @timed
  Scenario: answers came in a second, and should be 4000.0 at least
    When the profile "tight" runs

  @timed
  Scenario: requests were there within 0 ms, and should be 50.00
    When the profile "users" runs
    Then 1 of 2 answers come within 0 ms

  @timed
  Scenario: answers came in a second, and should be 100000.0 at least
    When the profile "users" runs
    Then at least 100000 answers come in a second

  @timed
  Scenario: no call was seen that is about a part of a request
    When the profile "users" runs
    Then no request had more than 5 groups in progress

  @timed
  Scenario: files open, and may have 1
    When the profile "users" runs
    Then it never has more than 1 files open

  @timed
  Scenario: a load that runs once has no levels to compare: run it 4 times at least
    When the profile "phases" runs
    Then memory returns to its level before

  @timed
  Scenario: No load was run yet
    Then every answer is as it should be

  Scenario: tag this scenario @timed
    When the profile "users" runs

  @timed
  Scenario: no such load profile
    When the profile "usres" runs

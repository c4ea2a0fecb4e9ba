Feature: Production readiness
  Before the service ships, others have looked at it; while it runs, it can be watched; and there is a way back.

  Rule: The security, credits and concurrency reviews are on file and none is open at critical or high

    @CP-READY-1
    Scenario: The reviews are on file
      Then the security review is on file
      And the credits review is on file
      And the concurrency review is on file

    @CP-READY-1
    Scenario: No review has anything open that would keep the service from shipping
      Then no review has an open finding at critical or high

  Rule: Health, metrics and logs are there to watch the service by

    @CP-READY-2
    Scenario: Health is told to whoever asks
      Given the caller sends no Authorization header
      And the caller asks for no tenant
      When the caller sends GET "/bg-remover/health"
      Then the response status is 200
      And the response field "status" is "ok"
      And the answer comes within 5 s

    @CP-READY-2
    Scenario: A request that failed does no harm to health
      Given a wallet with 10 credits
      And a product group with 1 image
      And credits answers 500
      When the caller creates the products
      Then the caller is refused with 503
      When the caller sends GET "/bg-remover/health"
      Then the response status is 200
      And the response field "status" is "ok"

    @CP-READY-2
    Scenario: Metrics are there for Prometheus
      When the caller sends GET "/metrics"
      Then the response status is 200
      And the response header "Content-Type" contains "text/plain"
      And the metrics can be read

    @CP-READY-2 @needs-metrics @alone
    Scenario: The counts agree with what was sent
      Given a wallet with 14 credits
      And 3 product groups with 2 images each
      And the metrics are noted
      When the caller creates the products
      Then the job is completed
      When the catalogue answers 500 for group 1
      And the image processor answers 422 for image 2 of group 2
      And the caller creates the products
      Then the job is partial
      And the wallet holds 5 credits
      When the caller creates the products
      Then the caller is refused with 402
      When the caller sends no Authorization header
      And the caller creates the products
      Then the caller is refused with 401
      And the metric "answers with 200" rose by 2
      And the metric "answers with 402" rose by 1
      And the metric "answers with 401" rose by 1
      And the metric "answers with 400" rose by 0
      And the metric "answers with 503" rose by 0
      And the metric "answers in time" rose by 4
      And the metric "images stored" rose by 11
      And the metric "images failed" rose by 1
      And the metric "credits charged" rose by 12
      And the metric "credits refunded" rose by 3
      And the metric "credits owed" rose by 0
      And the metric "groups in progress" is 0

    @CP-READY-2 @needs-metrics @last
    Scenario: When every request has its answer no group is in progress any more
      Given a wallet with 10 credits
      And 2 product groups with 1 image each
      When the caller creates the products
      Then the job is completed
      And the metric "groups in progress" is 0

    @CP-READY-2 @alone
    Scenario: The log tells of a job whose it was
      Given a wallet with 10 credits
      And 2 product groups with 1 image each
      When the caller creates the products
      Then the job is completed
      And the request's log lines have a time, a level and a message
      And every log line is JSON
      And a log line of the request has the "jobId" of the answer
      And a log line of the request has the field "tenant" being "${tenant}"
      And a log line of the request has the field "userId" being "${user}"

    @CP-READY-2
    Scenario: The log tells of a refusal whom it met and why
      Given a wallet with 1 credit
      And a product group with 2 images
      When the caller creates the products
      Then the caller is refused with 402
      And the refusal was logged once, with its reason
      And the request's log lines have a time, a level and a message
      And a log line of the request has the "jobId" of the answer
      And a log line of the request has the field "tenant" being "${tenant}"
      And a log line of the request has the field "userId" being "${user}"

  Rule: A rollback plan is on file

    @CP-READY-3
    Scenario: The rollback plan says when, how and how to tell that it worked
      Then the file "rollback.md" says something of each of:
        | Trigger     |
        | Steps       |
        | Check after |

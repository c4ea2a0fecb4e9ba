@wrong
Feature: What breaks an invariant, each with the message beside it in its name

  Background:
    Given a wallet with 10 credits

  Scenario: invariant "balance" does not hold: debits of 2 less refunds of 0 are 2, and 1 were delivered
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}], "answer": {"pictures": [{"status": "done", "count": 1}]}}
      """

  Scenario: invariant "balance" does not hold: debits of 3 less refunds of 0 are 3, and 1 were delivered
    When the caller sends POST "/do?again=yes" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 3, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}], "answer": {"pictures": [{"status": "done", "count": 1}]}}
      """

  Scenario: invariant "balance" does not hold: debits of 2 less refunds of 1 are 1, and 2 were delivered
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "CREDITS", "path": "/wallets/{user}/credit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "{txn}", "sourceType": "refund", "idempotencyKey": "r1"}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """

  Scenario: invariant "once" does not hold: 2 debits for the job job-1
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k2"}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """

  Scenario: invariant "once" does not hold: a refund names elsewhere, which is no debit
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "CREDITS", "path": "/wallets/{user}/credit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "elsewhere", "sourceType": "refund", "idempotencyKey": "r1"}}], "answer": {"pictures": [{"status": "done", "count": 1}]}}
      """

  Scenario: invariant "once" does not hold: 2 refunds of 2 together for one debit of 2
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "CREDITS", "path": "/wallets/{user}/credit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "{txn}", "sourceType": "refund", "idempotencyKey": "r1"}}, {"to": "CREDITS", "path": "/wallets/{user}/credit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "{txn}", "sourceType": "refund", "idempotencyKey": "r2"}}], "answer": {"pictures": [{"status": "done", "count": 0}]}}
      """

  Scenario: invariant "once" does not hold: 1 refunds of 3 together for one debit of 2
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "CREDITS", "path": "/wallets/{user}/credit", "tenant": "{tenant}", "body": {"amount": 3, "sourceId": "{txn}", "sourceType": "refund", "idempotencyKey": "r1"}}], "answer": {"pictures": [{"status": "done", "count": -1}]}}
      """

  Scenario: had been answered well
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """

  Scenario: invariant "order" does not hold: "painter, frame maker" was called before
    Given credits answers 500
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}], "answer": {"pictures": []}}
      """

  Scenario: invariant "refusal" does not hold: POST /do -> 403, and 1 calls went further than that
    Given the invariant "balance" is suspended because "it is not what this is about"
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}], "status": 403, "answer": {"error": "x"}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """

  Scenario: invariant "refusal" does not hold: POST /do -> 402, and 1 calls went further than that
    Given the invariant "balance" is suspended because "it is not what this is about"
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}], "status": 402, "answer": {"error": "x"}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """

  Scenario: invariant "tenant" does not hold: 1 of 2 calls to painter do not carry tenant-
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "other {tenant}"}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """

  Scenario: invariant "owner" does not hold: 1 of 2 calls to frame maker do not carry tenant-
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "FRAMES", "method": "PUT", "path": "/{tenant}/frames/one?owner={tenant}", "body": {}}, {"to": "FRAMES", "method": "PUT", "path": "/{tenant}/frames/two?owner=other-{tenant}", "body": {}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """

  Scenario: invariant "at most 2" does not hold: 3 of pictures were in progress at
    Given the painter answers after 400 ms
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 3, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}], "together": [{"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-2"}, "tenant": "{tenant}"}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-3"}, "tenant": "{tenant}"}], "pictures": [{"name": "picture-number-1"}, {"name": "picture-number-2"}, {"name": "picture-number-3"}, {"name": "picture-number-4"}], "answer": {"pictures": [{"status": "done", "count": 3}]}}
      """

  Scenario: invariant "contract" does not hold: POST /do -> 418
    When the caller sends POST "/do" with the JSON body:
      """
      {"status": 418, "answer": {}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """

  Scenario: invariant "logged" does not hold: POST /do -> 403 was logged never
    When the caller sends POST "/do" with the JSON body:
      """
      {"status": 403, "answer": {"error": "x"}, "log": [{"level": "INFO", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """

  Scenario: invariant "logged" does not hold: POST /do -> 403 was logged 2 times
    When the caller sends POST "/do" with the JSON body:
      """
      {"status": 403, "answer": {"error": "x"}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}, {"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """

  Scenario: invariant "logged" does not hold: POST /do -> 403 was logged without a reason
    When the caller sends POST "/do" with the JSON body:
      """
      {"status": 403, "answer": {"error": "x"}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "", "message": "refused {tenant}"}]}
      """

  Scenario: invariant "secrets" does not hold: token: a caller's, in the header X-Forwarded-Authorization of the call POST to painter
    Given the request has the header "Authorization" being "Bearer caller-${mark}-0815"
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}", "forward": true}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """

  @stray
  Scenario: invariant "strays" does not hold: a call came while
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """

  Scenario: no invariant "gravity"; this system has: [balance
    Given the invariant "gravity" is suspended because "we fly"
    When the caller sends POST "/do" with the JSON body:
      """
      {"answer": {"pictures": []}}
      """

  Scenario: nobody says why
    Given the invariant "balance" is suspended because " "
    When the caller sends POST "/do" with the JSON body:
      """
      {"answer": {"pictures": []}}
      """

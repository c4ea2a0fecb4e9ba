Feature: What a sound service does breaks no invariant

  Background:
    Given a wallet with 10 credits

  Scenario: paid for, painted, framed
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "FRAMES", "method": "PUT", "path": "/{tenant}/frames/one?owner={tenant}", "body": {}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """
    Then the answer comes within 30 s

  Scenario: what failed is refunded
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 3, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "CREDITS", "path": "/wallets/{user}/credit", "tenant": "{tenant}", "body": {"amount": 1, "sourceId": "{txn}", "sourceType": "refund", "idempotencyKey": "r1"}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """
    Then the answer comes within 30 s

  Scenario: the service has a credential of its own at a dependency
    Given the request has the header "Authorization" being "Bearer caller-${mark}-0815"
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}", "authorization": "Bearer of-the-service-4711"}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """
    Then the answer comes within 30 s

  Scenario: refused for want of credits
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 30, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}], "status": 402, "answer": {"error": "x"}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """
    Then the answer comes within 30 s

  Scenario: refused at the door
    When the caller sends POST "/do" with the JSON body:
      """
      {"status": 403, "answer": {"error": "x"}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """
    Then the answer comes within 30 s

  Scenario: two at a time
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}], "together": [{"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-2"}, "tenant": "{tenant}"}], "pictures": [{"name": "picture-number-1"}, {"name": "picture-number-2"}, {"name": "picture-number-3"}, {"name": "picture-number-4"}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """
    Then the answer comes within 30 s

  Scenario: an invariant that is suspended is not checked
    Given the invariant "balance" is suspended because "the refund stays owed"
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "FRAMES", "method": "PUT", "path": "/{tenant}/frames/one?owner={tenant}", "body": {}}], "answer": {"pictures": [{"status": "done", "count": 1}]}}
      """
    Then the answer comes within 30 s

  Scenario: requests one after the other are each looked at by themselves
    When the caller sends POST "/do" with the JSON body:
      """
      {"calls": [{"to": "CREDITS", "path": "/wallets/{user}/debit", "tenant": "{tenant}", "body": {"amount": 2, "sourceId": "job-1", "sourceType": "x", "idempotencyKey": "k1"}}, {"to": "PAINTER", "path": "/paint", "body": {"what": "picture-number-1"}, "tenant": "{tenant}"}, {"to": "FRAMES", "method": "PUT", "path": "/{tenant}/frames/one?owner={tenant}", "body": {}}], "answer": {"pictures": [{"status": "done", "count": 2}]}}
      """
    And the caller sends POST "/do" with the JSON body:
      """
      {"status": 403, "answer": {"error": "x"}, "log": [{"level": "WARN", "requestId": "{request}", "reason": "no", "message": "refused {tenant}"}]}
      """
    Then the answer comes within 30 s

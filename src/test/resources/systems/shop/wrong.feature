@wrong
Feature: What has to fail, each with the message beside it in its name

  Background:
    Given the price list answers 500 to calls that contain "chair"
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """

  Scenario: the status should be 200, and is 201
    Then the response status is 200

  Scenario: header Content-Type should be text/plain, and is [application/json]
    Then the response header "Content-Type" is "text/plain"

  Scenario: header X-Seen should be something with red, and is []
    Then the response header "X-Seen" contains "red"

  Scenario: field order.item should be "chair", and is "lamp"
    Then the response field "order.item" is "chair"

  Scenario: field order.count should be 2, and is 1
    Then the response field "order.count" is 2

  Scenario: field order.price is missing in
    Then the response field "order.price" is there

  Scenario: field order.item is absent from
    Then the response has no field "order.item"

  Scenario: the answer to POST /orders should come within 0 ms, and came after
    Then the answer comes within 0 ms

  Scenario: the answer to POST /orders should come within 0 ms
    Then every answer comes within 0 ms

  Scenario: stock should have been called 2 times, and was called once
    Then stock was called 2 times

  Scenario: stock should have been called never, and was called once
    Then stock was not called

  Scenario: price list should have been called 3 times, and was called once
    Then within 100 ms the price list was called 3 times

  Scenario: no call to stock was GET /reserve; it was called once
    Then stock was called with GET "/reserve"

  Scenario: no call to stock had item = chair; it was called once
    Then stock was called with the JSON field "item" being "chair"

  Scenario: no call to stock had X-Colour: red; it was called once
    Then stock was called with the header "X-Colour" being "red"

  Scenario: 1 of 1 calls to stock do not: have X-Colour: red
    Then every call to stock had the header "X-Colour" being "red"

  Scenario: the last call to price list ended at
    Then the price list was called before stock

  Scenario: no dependency "cellar"; this system has
    Then the cellar was not called

  Scenario: no dependency "cellar"; this system has:
    Given the cellar answers 500

  Scenario: tag this scenario @alone
    Given stock refuses connections

  Scenario: field order.price is missing in {"order":{"item":"lamp","count":1}}
    Then the response has the fields:
      | order.item  |
      | order.price |

  Scenario: no call to stock had item = 7; it was called once
    Then stock was called with the JSON field "item" being the number 7

  Scenario: 1 of 1 calls to stock do not: have item = 7
    Then every call to stock had the JSON field "item" being the number 7

  Scenario: 1 of 1 calls to stock do not: have item = chair
    Then every call to stock had the JSON field "item" being "chair"

  Scenario: has colour = red; logged:
    Then a log line of the request has the field "colour" being "red"

  Scenario: log lines of the level WARN or ERROR with the requestId
    Then the refusal was logged once, with its reason

  Scenario: there are: orders_total
    Given the metrics are noted
    Then the metric "orders" rose by 100

  Scenario: (orders_total{kind="sold"}) rose to
    Given the metrics are noted
    Then the metric "orders" rose by at least 1000000

  Scenario: should be at least 1000000.0; there are: orders_total
    Then the metric "orders" is at least 1000000

  Scenario: should be at most 0.0; there are: orders_total
    Then the metric "orders" is at most 0

  Scenario: no metric "baskets"; system.yml has: [lost, orders]
    Then the metric "baskets" is 0

  Scenario: header X-Colour
    Then the response header "X-Colour" is there

  Scenario: cannot be read
    When the request recorded in "requests/chair.http" is sent

  Scenario: class name: java.net.ConnectException, in the body of the answer POST /echo -> 200
    When the caller sends POST "/echo" with the body:
      """
      java.net.ConnectException
      """
    Then nothing inside is given away

  Scenario: a review of security in
    Then the security review is on file

  Scenario: reviews in
    Then no review has an open finding at critical or high

  Scenario: rollback.md
    Then the file "rollback.md" says something of each of:
      | Trigger |

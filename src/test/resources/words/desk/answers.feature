Feature: Answers, in every form

  Background:
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """

  Scenario: Fields of every kind
    Then the response field "order.item" is "lamp"
    And the response field "order.item" is not "chair"
    And the response field "order.price" is 7.50
    And the response field "order.price" is at least 7.5
    And the response field "order.price" is at most 7.5
    And the response field "order.price" is more than 7.4
    And the response field "order.price" is less than 8
    And the response field "order.item" is one of "chair", "lamp"
    And the response field "order.placed" is after "${10 min ago}"
    And the response field "order.placed" is before "${1 h from now}"
    And the response field "order.placed" is before "2100-01-01"
    And the response field "order.placed" contains "${today}"
    And the response field "order.paid" is false
    And the response field "order.paid" is not true
    And the response field "order.note" is null
    And the response field "order.item" is not null
    And the response field "order.id" is a UUID
    And the response field "order.placed" is a date and time
    And the response field "order.item" is a text
    And the response field "order.price" is a number
    And the response field "order.lines[0].count" is a whole number
    And the response field "order.paid" is a boolean
    And the response field "order.lines" is a list
    And the response field "order" is an object
    And the response field "order.lines" has 2 elements
    And the response field "order.lines" has at least 2 elements
    And the response field "order.lines" has at most 2 elements
    And the response field "order.returns" is empty
    And the response field "order.item" is not empty
    And the response field "order.lines[0].name" is "lamp"
    And the response field "order.lines.1.name" is "chair"
    And the response field "order.lines[-1].name" is "chair"
    And the response field "order.lines[*].name" contains "chair"
    And the response field "order.lines[*].count" contains 2
    And the response field "order.labels" contains "red"
    And the response field "order.labels" does not contain "blue"
    And the response field "order.item" contains "am"
    And the response field "order.item" matches "[a-z]+"
    And the response field "/order/lines/0/name" is "lamp"
    And the response has no field "order.lines[2]"
    And the response fields are so:
      | order.item  | is "lamp"     |
      | order.price | is at least 1 |
    And the response status is 200 or 201
    And the answer takes at least 0 ms

  Scenario: The whole body beside an example
    Then the response body is the JSON:
      """
      {"order": {
        "id": "${a UUID}", "item": "lamp", "placed": "${a date and time}", "price": 7.5, "paid": false, "note": "${anything}",
        "lines": [{"name": "lamp", "count": 2}, {"name": "${a text like [a-z]{5}}", "count": 1}],
        "labels": "${a list}", "returns": []}}
      """
    And the response body is the JSON of the file "examples/order.json"
    And the response body contains the JSON:
      """
      {"order": {"item": "lamp", "lines": [{"count": 2}, {}]}}
      """
    And the response body contains in any order the JSON:
      """
      {"order": {"lines": [{"name": "${a text}"}, {"name": "lamp"}], "labels": ["new"]}}
      """
    And the response body is an object

  Scenario: What is no JSON is looked at as a text
    When the caller sends GET "/text"
    Then the response body contains "sold out"
    And the response body matches "order \d+ is .*\n"
    And the response body is not "sold out"
    And the response body does not contain "lamp"
    And the response body is the text:
      """
      order 17 is sold out
      """
    And the response body is the file "examples/text.txt"
    When the caller sends GET "/nothing"
    Then the response body is empty
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "a \"quoted\" lamp"}
      """
    Then the response field "order.item" is "a \"quoted\" lamp"

  Scenario: What came back is sent again
    Then the response field "order.id" is kept as "order"
    And the response field "order.lines[0]" is kept as "line"
    And the response header "Location" is kept as "place"
    And what matches "/orders/(.*)" in the response header "Location" is kept as "same"
    And what matches "UUID|[0-9a-f-]{36}" in the response body is kept as "found"
    And 'a "b" of ${order}' is kept as "quoted"
    When the caller sends GET "${place}"
    Then the response field "id" is "${order}"
    And the response field "id" is "${same}"
    And the response field "id" is "${found}"
    Given the request has the header "X-Colour" being "${order}"
    When the caller sends POST "/mirror?order=${order}" with the JSON body:
      """
      {"order": "${order}", "line": ${line}, "quoted": "${quoted}"}
      """
    Then the response field "headers.x-colour" is "${order}"
    And the response field "query.order" is "${order}"
    And the response field "json.line.name" is "lamp"
    And the response field "json.quoted" contains 'a "b" of'
    And the response body contains the JSON:
      """
      {"json": {"order": "${order}", "line": ${line}}}
      """

  Scenario: What need not be so at once
    Then the response header "Location" is kept as "place"
    When the caller sends GET "${place}"
    Then the response field "status" is "waiting"
    And within 5 s the response field "status" is "done"
    And the response field "status" is "done"
    And within 5 s the caller's GET "/late/${mark}" answers 200
    And the response field "there" is true
    When the caller sends GET "/late/${mark}-too"
    Then within 5 s the response status is 200

  Scenario: What was logged
    When the caller sends POST "/log" with the body:
      """
      {"level": "warn", "message": "order 17 of ${tenant}"}
      """
    Then a log line contains "order 17"
    And within 5 s a log line contains "${tenant}"
    And no log line contains "order 18"
    And a log line has the level WARN
    And a log line has the level warn
    When the caller sends POST "/log" with the body:
      """
      {"requestId": "req-${mark}-3", "level": "info", "timestamp": "${now}", "message": "sold", "key": "k-1"}
      """
    Then a log line of the request has the "key" of the answer
    And the request's log lines have a time, a level and a message
    Given the request has the header "X-Before" being "${request id}"
    When the caller sends POST "/log" with the body:
      """
      {"requestId": "req-${mark}-4", "level": "info", "ts": "${now}", "message": "sold"}
      """
    Then the request's log lines have a time, a level and a message
    When the caller sends GET "/mirror"
    Then the response field "headers.x-before" is "req-${mark}-3"

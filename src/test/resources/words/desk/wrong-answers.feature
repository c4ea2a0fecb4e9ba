@wrong
Feature: Answers that are otherwise, each with the message beside it

  Background:
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """

  Scenario Outline: <why>
    Then <step>

    Examples: Fields
      | step                                                         | why                                                                |
      | the response field "order.item" is "chair"                   | field order.item should be "chair", and is "lamp"                  |
      | the response field "order.item" is not "lamp"                | field order.item should not be "lamp", and is "lamp"               |
      | the response field "order.price" is "7.5"                    | field order.price should be "7.5", and is 7.5                      |
      | the response field "order.price" is 7                        | field order.price should be 7, and is 7.5                          |
      | the response field "order.price" is at least 8               | field order.price should be at least 8, and is 7.5                 |
      | the response field "order.price" is more than 7.5            | field order.price should be more than 7.5, and is 7.5              |
      | the response field "order.price" is less than 7.5            | field order.price should be less than 7.5, and is 7.5              |
      | the response field "order.item" is one of "chair", "la"      | field order.item should be one of "chair", "la", and is "lamp"     |
      | the response field "order.placed" is before "${10 min ago}"  | field order.placed should be before "2                             |
      | the response field "order.placed" is after "2100-01-01"      | field order.placed should be after "2100-01-01", and is "2         |
      | the response field "order.item" is after "2100-01-01"        | field order.item should be after "2100-01-01", and is "lamp"       |
      | the response field "order.placed" is after "tomorrow"        | "tomorrow" is no point in time: write                              |
      | the response field "order.item" is at least 1                | field order.item should be at least 1, and is "lamp"               |
      | the response field "order.price" is at most 7.4              | field order.price should be at most 7.4, and is 7.5                |
      | the response field "order.paid" is true                      | field order.paid should be true, and is false                      |
      | the response field "order.paid" is not false                 | field order.paid should not be false, and is false                 |
      | the response field "order.item" is null                      | field order.item should be null, and is "lamp"                     |
      | the response field "order.note" is not null                  | field order.note should not be null, and is null                   |
      | the response field "order.gift" is null                      | field order.gift should be null, and is missing                    |
      | the response field "order.gift" is not null                  | field order.gift should not be null, and is missing                |
      | the response field "order.gift" is not "x"                   | field order.gift should not be "x", and is missing                 |
      | the response field "order.gift" does not contain "x"         | field order.gift should not contain "x", and is missing            |
      | the response field "order.gift" is empty                     | field order.gift should be empty, and is missing                   |
      | the response field "order.gift" is there                     | field order.gift is missing in                                     |
      | the response field "order.item" is not there                 | field order.item should not be there, and is "lamp"                |
      | the response field "order.item" is a UUID                    | field order.item should be a UUID, and is "lamp"                   |
      | the response field "order.item" is a date                    | field order.item should be a date, and is "lamp"                   |
      | the response field "order.item" is a date and time           | field order.item should be a date and time, and is "lamp"          |
      | the response field "order.item" is an address                | field order.item should be an address, and is "lamp"               |
      | the response field "order.item" is an e-mail address         | field order.item should be an e-mail address, and is "lamp"        |
      | the response field "order.item" is a number                  | field order.item should be a number, and is "lamp"                 |
      | the response field "order.price" is a whole number           | field order.price should be a whole number, and is 7.5             |
      | the response field "order.price" is a text                   | field order.price should be a text, and is 7.5                     |
      | the response field "order.item" is a boolean                 | field order.item should be a boolean, and is "lamp"                |
      | the response field "order.item" is a list                    | field order.item should be a list, and is "lamp"                   |
      | the response field "order.item" is an object                 | field order.item should be an object, and is "lamp"                |
      | the response field "order.lines" has 3 elements              | field order.lines should have 3 elements, and is [{                |
      | the response field "order.lines" has at least 3 elements     | field order.lines should have at least 3 elements, and is [{       |
      | the response field "order.lines" has at most 1 element       | field order.lines should have at most 1 elements, and is [{        |
      | the response field "order.item" has 4 elements               | field order.item should have 4 elements, and is "lamp"             |
      | the response field "order.labels" is empty                   | field order.labels should be empty, and is ["red","new"]           |
      | the response field "order.returns" is not empty              | field order.returns should not be empty, and is []                 |
      | the response field "order.labels" contains "re"              | field order.labels should contain "re", and is ["red","new"]       |
      | the response field "order.labels" contains 3                 | field order.labels should contain 3, and is ["red","new"]          |
      | the response field "order.labels" does not contain "red"     | field order.labels should not contain "red", and is ["red","new"]  |
      | the response field "order.item" matches "am"                 | field order.item should match "am", and is "lamp"                  |
      | the response field "order.item" matches "("                  | "(" is no regular expression                                       |
      | the response field "order.lines[2].name" is "lamp"           | field order.lines[2].name should be "lamp", and is missing         |
      | the response field "order.lines[*].name" contains "desk"     | should contain "desk", and is ["lamp","chair"]                     |
      | the response field "order.lines[*].nmae" does not contain "x" | field order.lines[*].nmae should not contain "x", and is missing  |
      | the response field "order.lines[*].nmae" is empty            | field order.lines[*].nmae should be empty, and is missing          |
      | the response field "order.lines[*].nmae" has 0 elements      | field order.lines[*].nmae should have 0 elements, and is missing   |
      | the response field "order..item" is "lamp"                   | "order..item" names no field                                       |
      | the response field "order.item" is "${gone}"                 | nothing is kept as "gone"; kept: []                                |
      | the response has no field "order.item"                       | field order.item is absent from                                    |
      | the field "order.count" of every answer is 1                 | field order.count should be 1, and is missing                      |

    Examples: Status, headers and time
      | step                                                         | why                                                                |
      | the response status is 200 or 202                            | the status should be 200 or 202, and is 201                                                          |
      | the response header "Location" matches "/orders"             | header Location should be something like /orders, and is [/orders/ |
      | the response header "Location" matches "("                   | "(" is no regular expression: Unclosed group; a character          |
      | the response header "X-Gone" matches ".*"                    | header X-Gone should be something like .*, and is []               |
      | the response has no header "Location"                        | header Location should be absent, and is [/orders/                 |
      | the answer takes at least 5 min                              | should take at least 300000 ms, and came after                                    |
      | every answer has the status 200                              | 1 of 1 answers should have the status 200, and 0 have it; there are: 1 times 201 |
      | 2 of the answers have the status 201                         | 2 of 1 answers should have the status 201, and 1 have it           |

      | the response carries the request's id                        | header X-Request-Id should be req-                                 |
      | the response carries an id for the request                   | [header X-Request-Id]                                              |
      | the metrics can be read                                      | the metrics are not in Prometheus' text format                     |

    Examples: Bodies
      | step                                                         | why                                                                |
      | the response body contains "chairs"                          | the body should contain "chairs", and is {"order"                  |
      | the response body is empty                                   | the body should be empty, and is {"order"                          |
      | the response body is a list                                  | the body should be a list, and is {"order"                         |
      | the response body is the file "examples/text.txt"            | the body should be the 21 bytes of examples/text.txt, and is       |
      | the response body is the JSON of the file "examples/no.json" | examples/no.json cannot be read                                    |

    Examples: What is kept
      | step                                                         | why                                                                |
      | the response field "order.gift" is kept as "gift"            | there is nothing to keep: field order.gift is missing in           |
      | the response header "X-Gone" is kept as "gone"               | there is nothing to keep: the answer has no header X-Gone          |
      | what matches "/x/(.*)" in the response header "Location" is kept as "x" | there is nothing to keep: nothing in the response header Location matches |
      | what matches "chairs" in the response body is kept as "x"    | there is nothing to keep: nothing in the response body matches chairs |
      | the response field "order.item" is kept as "method" | "method" is filled in by who sends or answers, and cannot be kept by that name |
      | the response field "order.item" is kept as "body" | "body" is filled in by who sends or answers, and cannot be kept by that name |
      | the response field "order.item" is kept as "json.x" | "json.x" is filled in by who sends or answers, and cannot be kept by that name |
      | the response field "order.item" is kept as "caller" | "caller" is filled in by who sends or answers, and cannot be kept by that name |
      | the response field "order.item" is kept as "a number" | "a number" stands for any value of that form, and cannot be kept by that name |
      | the response field "order.item" is kept as "10 min ago" | "10 min ago" is a point in time, and cannot be kept by that name |
      | the response field "order.item" is kept as "a}b" | "a}b" cannot be written as ${a}b}, and cannot be kept by that name |
      | what matches "(" in the response body is kept as "x"         | "(" is no regular expression: Unclosed group; a character          |
      | what matches "order(s)?" in the response body is kept as "x" | the response body matches order(s)? without the part in its first brackets |
      | the response field "order.item" is kept as "tenant"          | "tenant" is the scenario's own, and cannot be kept by that name    |

    Examples: Within a time
      | step                                                         | why                                                                |
      | within 300 ms the caller's GET "/orders/none" answers 200    | still so after 300 ms, in which it was asked                       |
      | within 300 ms the response status is 200                     | has to be harmless, as GET is, and this is POST                    |
      | within 300 ms the caller's DELETE "/orders" answers 200      | has to be harmless, as GET is, and this is DELETE                  |
      | within 300 ms a log line contains "order 18"                 | no log line of this scenario contains "order 18"; logged:          |
      | a log line has the level FATAL                               | no log line of this scenario has the level FATAL; logged:          |

  Scenario: field order.lines[0].count should be at least 3, and is 2
    Then the response fields are so:
      | order.item           | is "lamp"     |
      | order.lines[0].count | is at least 3 |

  Scenario: $.order.item should be "chair", and is "lamp"
    Then the response body contains the JSON:
      """
      {"order": {"item": "chair"}}
      """

  Scenario: $.order.labels should not be there, and is ["red","new"]
    Then the response body is the JSON:
      """
      {"order": {
        "id": "${a UUID}", "item": "lamp", "placed": "${a date and time}", "price": 7.5, "paid": false, "note": null,
        "lines": "${a list}", "returns": []}}
      """

  Scenario: $.order.lines should have an element like {"name":"lamp"}, and is [{
    Then the response body contains in any order the JSON:
      """
      {"order": {"lines": [{"name": "lamp"}, {"name": "lamp"}]}}
      """

  Scenario: $.order.id should be a number, and is "
    Then the response body contains the JSON:
      """
      {"order": {"id": "${a number}"}}
      """

  Scenario: $.order.item should be a text like [a-z]{3}, and is "lamp"
    Then the response body contains the JSON:
      """
      {"order": {"item": "${a text like [a-z]{3}}"}}
      """

  Scenario: "(" is no regular expression
    Then the response body contains the JSON:
      """
      {"order": {"item": "${a text like (}"}}
      """

  Scenario: $.order.lines should have 1 elements, and has 2
    Then the response body contains the JSON:
      """
      {"order": {"lines": [{}]}}
      """

  Scenario: the example is no JSON
    Then the response body is the JSON:
      """
      {"order":
      """

  Scenario: field status should be "cancelled", and is "
    Given the response header "Location" is kept as "place"
    When the caller sends GET "${place}"
    Then within 300 ms the response field "status" is "cancelled"

  Scenario Outline: <why>
    When the caller sends GET "/silence"
    Then <step>

    Examples: No answer
      | step                                  | why                                                     |
      | the answer comes within 2 s           | no answer came to GET                                   |
      | the answer takes at least 0 ms        | so that it took no time                                 |
      | every answer comes within 2 s         | no answer came to GET                                   |

  Scenario Outline: <why>
    Given stock answers after 700 ms
    Then <step>

    Examples: An answer that is as it should be, and came too late
      | step                                                    | why                                         |
      | within 300 ms the caller's GET "/through" answers 200   | it is so, but the answer came after         |
      | within 300 ms the caller's GET "/through" answers 200   | ms, and should have come within 300 ms      |

  Scenario Outline: <why>
    When the caller sends POST "/log" with the body:
      """
      {"requestId": "req-${mark}-2", "level": "error", "message": "failed", "key": "k-1"}
      """
    Then <step>

    Examples:
      | step                                                | why                               |
      | a log line of the request has the "gone" of the answer | has gone = ; logged:           |
      | nothing was logged as an error                      | log lines of the level ERROR with |
      | the request's log lines have a time, a level and a message | the log line has no time: none of timestamp, @timestamp, time, ts; it has key, level, message, requestId |

  Scenario Outline: the log line's time is <time>, <why>
    When the caller sends POST "/log" with the body:
      """
      {"requestId": "req-${mark}-2", "level": "error", "message": "failed", "time": "<time>"}
      """
    Then the request's log lines have a time, a level and a message

    Examples:
      | time                 | why                     |
      | 2001-01-01T00:00:00Z | and it was seen at      |
      | noon                 | which is none as 2026   |

  Scenario: log lines that are no JSON
    When the caller sends POST "/log" with the body:
      """
      in ${tenant} something went wrong
      """
    Then a log line contains "something"
    And every log line is JSON

  Scenario: no log line should contain "order 17", and one does
    When the caller sends POST "/log" with the body:
      """
      {"message": "order 17 of ${tenant}"}
      """
    Then a log line contains "order 17"
    And no log line contains "order 17"

  Scenario: should be "***
    Given "geheim-${mark}" is kept as "secret"
    When the caller sends POST "/mirror" with the JSON body:
      """
      {"password": "other"}
      """
    Then the response field "json.password" is "${secret}"

  Scenario: should be one of "***
    When the caller sends POST "/mirror" with the JSON body:
      """
      {"password": "other"}
      """
    Then the response field "json.password" is one of "geheim-1", "geheim-2"

  Scenario: $.json.password should be "***
    When the caller sends POST "/mirror" with the JSON body:
      """
      {"password": "other"}
      """
    Then the response body contains the JSON:
      """
      {"json": {"password": "geheim-3"}}
      """

  Scenario: field path should be "***(
    Given "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJlLW9mLWl0" is kept as "jwt"
    When the caller sends GET "/mirror"
    Then the response field "path" is "${jwt}"

  Scenario: header Set-Cookie should be ***(
    Given "geheim-4" is kept as "cookie"
    Then the response header "Set-Cookie" is "${cookie}"

  Scenario: has password = ***(
    Then a log line of the request has the field "password" being "geheim-5"

@wrong
Feature: Requests that are otherwise, or cannot be sent

  Scenario Outline: <why>
    When the caller sends POST "/seats"
    And the same request is sent 20 times at once
    Then <step>

    Examples:
      | step                                              | why                                                                 |
      | 5 of the answers have the status 201              | 5 of 20 answers should have the status 201, and 4 have it; there are: 4 times 201, 16 times 409 |
      | every answer has the status 201                   | 20 of 20 answers should have the status 201, and 4 have it          |
      | the field "hall" is different in every answer     | field hall should differ in all 21 answers, and is "one" in 21 of them |
      | the field "seat" is different in every answer     | field seat is missing in                                            |
      | the field "hall" of every answer is "two"         | field hall should be "two", and is "one"                            |

  Scenario: field headers.x-request-id should be the same in all 2 answers
    When the caller sends GET "/mirror"
    And the same request is sent again
    Then the field "headers.x-request-id" is the same in every answer

  Scenario: field json.n should differ in all 3 answers, and is 1 in 3 of them
    When the caller sends POST "/mirror" with the JSON body:
      """
      {"n": 1}
      """
    And the same request is sent again
    And the same request is sent again
    Then the field "json.n" is different in every answer

  Scenario: field json.password should be the same in all 2 answers, and is: ["***
    When 2 callers at once send POST "/mirror" with the JSON body:
      """
      {"password": "geheim-${caller}"}
      """
    Then the field "json.password" is the same in every answer

  Scenario Outline: <why>
    When the caller sends GET "/mirror"
    Then the field "path" is <so> in every answer

    Examples:
      | so        | why                                                              |
      | the same  | there is one answer only, and none to hold its field path beside |
      | different | send several requests, or "the same request is sent again"       |

  Scenario Outline: <why>
    When the caller sends GET "/mirror"
    And 2 callers at once send GET "/late/${caller}"
    Then <step>

    Examples:
      | step                                       | why                                                  |
      | the same request is sent again             | the last requests were those of many callers at once |
      | the same request is sent 2 times at once   | let the caller send one first                        |
      | within 1 s the response status is 200      | the last requests were those of many callers at once |

  Scenario: a row of the table has no name: its first cell is empty
    When the caller sends GET "/mirror"
    Then the response has the fields:
      | path |
      |      |

  Scenario: no check is called ""
    When the caller sends GET "/mirror"
    Then the response fields are so:
      | path |  |

  Scenario Outline: 0 requests are none, and there would be no answer to look at: write 1 or more
    When the caller sends GET "/mirror"
    And <step>

    Examples:
      | step                                  |
      | the same request is sent 0 times more |
      | the same request is sent 0 times at once |
      | 0 callers at once send GET "/mirror"  |

  Scenario: No request was sent yet, so there is no answer to look at
    Then the field "path" of every answer is "/mirror"

  Scenario: field path should be the same in all 3 answers, and is: ["/mirror/1", "/mirror/2", "/mirror/3"]
    When 3 callers at once send GET "/mirror/${caller}"
    Then the field "path" is the same in every answer

  Scenario: field json.n should be the same in all 2 answers
    When 2 callers at once send POST "/mirror" with the JSON body:
      """
      {"n": "${caller}"}
      """
    Then the field "json.n" is the same in every answer

  Scenario Outline: <why>
    Given <step>
    When the caller sends GET "/mirror"
    Then the response field "<field>" is "<value>"

    Examples:
      | step                                                     | field            | value   | why                                                        |
      | the request has the query parameter "size" being "a b"   | rawQuery         | size=a  | field rawQuery should be "size=a", and is "size=a%20b"     |
      | the request has no header "X-Request-Id"                 | headers.x-request-id | x   | field headers.x-request-id should be "x", and is missing   |
      | the caller is "Alice"                                    | claims.sub       | ${user} | -alice"                                                    |
      | the caller is "Bob" of another tenant                    | claims.tenant_id | ${tenant} | and is "other-                                           |
      | the caller's token is "given-1"                          | headers.authorization | Bearer given-2 | field headers.authorization should be "***(   |
      | the caller's token has the claim "role" being "admin"    | claims.role      | reader  | field claims.role should be "reader", and is "admin"       |
      | "a" is kept as "b"                                       | path             | ${b}    | field path should be "a", and is "/mirror"                 |
      | the request has the header "X" being "${gone}"           | path             | x       | nothing is kept as "gone"                                  |
      | the same request is sent again                           | path             | x       | No request was sent yet, so there is none to send again    |
      | the same request is sent 2 times more                    | path             | x       | No request was sent yet, so there is none to send again    |
      | the same request is sent 2 times at once                 | path             | x       | No request was sent yet, so there is none to send again    |
      | the caller sends PUT "/mirror" with the file "gone.png"  | path             | x       | gone.png cannot be read                                    |

  Scenario: field form.name should be "B", and is "A"
    When the caller sends POST "/mirror" with the form:
      | name | A |
    Then the response field "form.name" is "B"

  Scenario: field headers.x-a should be "2", and is "1"
    Given the request has the headers:
      | X-A | 1 |
    And the request has the query parameters:
      | a | 1 |
    When the caller sends GET "/mirror"
    Then the response field "query.a" is "1"
    And the response field "headers.x-a" is "2"

  Scenario: a part has the columns part, and text or file
    When the caller sends POST "/mirror" with the parts:
      | part  | text | file           |
      | photo | both | files/lamp.png |

  Scenario: field parts[0].text should be "b", and is "a"
    When the caller sends POST "/mirror" with the parts:
      | part  | text |
      | title | a    |
    Then the response field "parts[0].text" is "b"

@wrong
Feature: Dependencies whose calls are otherwise

  Background:
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [
        {"method": "POST", "path": "/commit", "body": {"key": "k-1"}},
        {"method": "POST", "path": "/reserve?size=9", "headers": {"X-Colour": "red"}, "body": {"item": "lamp"}}]}
      """

  Scenario Outline: <why>
    Then <step>

    Examples:
      | step                                                              | why                                                          |
      | stock was called once                                             | stock should have been called once, and was called 2 times   |
      | stock was called at least 3 times                                 | stock should have been called at least 3 times, and was called 2 times |
      | stock was called at most 1 time                                   | stock should have been called at most 1 times, and was called 2 times  |
      | stock was called 2 times with POST "/reserve"                     | stock should have been called 2 times with POST "/reserve", and was once |
      | stock was called 1 time with the header "X-Colour" being "blue"   | being "blue", and was never; of all its calls:               |
      | stock was not called with POST "/commit"                          | stock should have been called never with POST "/commit", and was once |
      | stock was called with the query parameter "size" being "8"        | no call to stock was with the query parameter "size" being "8"; it was called 2 times |
      | stock was called with the query parameter "size" being "8"        | ✗ query parameter size should be 8, and is |
      | stock was called with the header "X-Colour" being "blue"          | ✗ header X-Colour should be blue, and is |
      | stock was called with the JSON field "key" being "k-2"            | ✗ key should be k-2, and is k-1 |
      | stock was called with the JSON field "size" being "9"             | ✗ size should be 9, and is missing |
      | stock was called with GET "/commit"                               | ✗ method should be GET, and is POST |
      | stock was called with a body that contains "chair"                | no call to stock was with a body that contains "chair"       |
      | no call to stock had the header "X-Colour"                        | no call to stock should have had the header X-Colour, and 1 had it |
      | stock was called with POST "/reserve" before it was called with POST "/commit" | the call with POST "/reserve" ended at         |
      | within 100 ms stock was called with GET "/items/{item}"           | no call to stock was with GET "/items/{item}"                |
      | stock never had more than 0 calls at once                         | stock should have had at most 0 calls at once, and had 1     |
      | stock had at least 2 calls at once                                | stock should have had at least 2 calls at once, and had 1    |
      | the JSON field "colour" of the last call to stock is kept as "c"  | there is nothing to keep: the last call to stock has no field colour |
      | stock was called with the JSON field "item" that is at least 2    | no call to stock was with the JSON field "item" that is at least 2; it was called 2 times |
      | stock was called 1 time with the JSON field "item" that is a UUID | with the JSON field "item" that is a UUID, and was never     |

  Scenario: no call to stock had a body like {"item":"chair"}; it was called 2 times
    Then stock was called with the JSON body:
      """
      {"item": "chair"}
      """

  Scenario Outline: <why>
    Given <told>
    When the same request is sent again
    Then the response field "<field>" is 299

    Examples:
      | told                                                                  | field             | why                                         |
      | when called with POST "/reserve", stock answers 503                   | answers[1].status | field answers[1].status should be 299, and is 503 |
      | when called with POST "/reserve", stock answers 503 for the first 1 call | answers[1].status | and is 503                               |
      | stock answers 404 to calls that contain "lamp" for the first 1 call   | answers[1].status | and is 404                                  |
      | stock answers 503 to POST "/commit"                                   | answers[0].status | and is 503                                  |
      | stock answers 503 to POST "/commit" for the first 1 call              | answers[0].status | and is 503                                  |
      | stock answers 503 for the first 1 call                                | answers[0].status | and is 503                                  |
      | stock is well again                                                   | answers[0].status | and is 200                                  |
      | stock answers 201 with the file "answers/stock.json"                  | answers[1].status | and is 201                                  |
      | stock answers 201 to POST "/commit" with the file "answers/stock.json" | answers[0].status | and is 201                                 |
      | the answers of stock have the header "Retry-After" being "1"          | answers[0].headers.retry-after | should be 299, and is "1"      |
      | stock answers 201 with the file "answers/gone.json"                   | answers[0].status | gone.json cannot be read                    |
      | when called with the JSON field "item" that matches "(", stock answers 422 | answers[0].status | "(" is no regular expression          |
      | when called with the JSON field "until" that is after "soon", stock answers 422 | answers[0].status | "soon" is no point in time       |
      | when called with a body that contains "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJlLW9mLWl0", stock answers 503 | answers[0].status | and is 200 |
      | the answers of cellar have the header "A" being "1"                   | answers[0].status | no dependency "cellar"; this system has:    |
      | when called with POST "/reserve", the cellar answers 503              | answers[0].status | no dependency "cellar"; this system has:    |

  Scenario: nothing is kept as "gone"
    Given stock answers 200 with the JSON body:
      """
      {"item": "${gone}"}
      """

  Scenario: field answers[0].status should be 200, and is 202
    Given stock answers 202 for the first 1 call with the JSON body:
      """
      {}
      """
    And when called with POST "/reserve", stock answers 203 with the JSON body:
      """
      {}
      """
    When the same request is sent again
    Then the response field "answers[1].status" is 203
    And the response field "answers[0].status" is 200

  Scenario: field answers[0].status should be 200, and is 206
    Given stock answers 206 to POST "/commit" with the JSON body:
      """
      {}
      """
    When the same request is sent again
    Then the response field "answers[0].status" is 200

  Scenario: field answers[0].text should be "open", and is "closed"
    Given stock answers 200 with the body:
      """
      closed
      """
    When the same request is sent again
    Then the response field "answers[0].text" is "open"

  Scenario: ✗ password should be ***(
    Given "geheim-6" is kept as "password"
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [{"method": "POST", "path": "/commit", "body": {"password": "x"}}]}
      """
    Then stock was called with the JSON field "password" being "${password}"

@wrong
Feature: Answers that are no JSON, of which nothing is true

  Scenario Outline: <why>
    When the caller sends GET "/text"
    Then <step>

    Examples:
      | step                                              | why                                                              |
      | the response has no field "error"                 | the answer is no JSON, so that it has no field error to look at: 200 order 17 is sold out |
      | the response field "error" is not there           | the answer is no JSON, so that it has no field error             |
      | the response field "order" is "17"                | the answer is no JSON, so that it has no field order             |
      | the field "order" is different in every answer    | the answer is no JSON, so that it has no field order             |
      | the response body has 1 element                   | the answer is no JSON, so that it has no field $                 |
      | the response body is "order 17 is sold out"       | the body should be "order 17 is sold out", and is order 17 is sold out |
      | the response body matches "order"                 | the body should match "order", and is order 17                   |
      | the response body does not contain "sold"         | the body should not contain "sold", and is order 17              |
      | the response field "order" is kept as "order"     | the answer is no JSON                                            |

  Scenario Outline: <why>
    When the caller sends GET "/gone"
    Then <step>

    Examples:
      | step                                 | why                                                                        |
      | the response has no field "error"    | the answer is no JSON, so that it has no field error to look at: 200 404 page not found |
      | the response field "$" is 404        | the answer is no JSON, so that it has no field $                           |

  Scenario: the body should be
    When the caller sends GET "/text"
    Then the response body is the text:
      """
      order 18 is sold out
      """

  Scenario: the answer is no JSON: 200 order 17
    When the caller sends GET "/text"
    Then the response body contains the JSON:
      """
      {}
      """

  Scenario: field there should be true, and is false
    When the caller sends GET "/late/${mark}"
    Then the response field "there" is true

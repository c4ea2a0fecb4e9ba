Feature: When the api fails

  @WF-FAIL-1
  Scenario: The api cannot serve
    Given the shop api answers 503
    When the caller sends GET "/things"
    Then the response status is 503

  @WF-FAIL-2
  Scenario Outline: The api <fails>
    Given the shop api <fails>
    When the caller sends GET "/things"
    Then the response status is 404
    And the response header "Content-Length" is "0"

    Examples:
      | fails                 |
      | resets the connection |
      | sends what is no HTTP |

  @WF-FAIL-2 @alone
  Scenario: The api is not there
    Given the shop api refuses connections
    When the caller sends GET "/things"
    Then the response status is 404

  @WF-FAIL-3
  Scenario: The api never answers
    Given the shop api never answers
    When the caller sends GET "/things"
    Then the response status is 404
    And the answer comes within 4 s

  @WF-FAIL-3
  Scenario: The api answers late, and still in time
    Given the shop api answers after 500 ms
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 201

  @WF-FAIL-4 @alone
  Scenario: The api comes back
    Given the shop api refuses connections
    When the caller sends GET "/things"
    Then the response status is 404
    When the shop api is well again
    And the caller sends GET "/things"
    Then the response status is 200

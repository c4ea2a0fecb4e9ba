Feature: The api behind it

  @WF-API-1
  Scenario: A question goes there with all that stands in it
    Given the shop api answers 410 to calls that contain "/things?shelf=light&page=2"
    When the caller sends GET "/things?shelf=light&page=2"
    Then the response status is 410
    And the shop api was called once

  @WF-API-1
  Scenario: An order goes there, and the answer comes back as it is
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 201
    And the response header "X-Order" is "17"
    And the response field "item" is "lamp"
    And the shop api was called with the JSON field "item" being "lamp"

  @WF-API-2
  Scenario: The caller's language reaches the api
    Given the request has the header "Accept-Language" being "de"
    When the caller sends GET "/things"
    Then the shop api was called with the header "Accept-Language" being "de"

  @WF-API-3
  Scenario Outline: <status> comes back as <status>
    Given the shop api answers <status> with the JSON body:
      """
      {"error": "sold out"}
      """
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is <status>
    And the response field "error" is "sold out"

    Examples:
      | status |
      | 401    |
      | 404    |
      | 422    |
      | 429    |

  @WF-API-4
  Scenario: One order is one call
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the shop api was called once

  @WF-API-4
  Scenario: An order that fails is not sent again
    Given the shop api resets the connection
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the shop api was called once

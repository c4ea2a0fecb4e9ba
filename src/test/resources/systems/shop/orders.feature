Feature: Orders, in nothing but the general steps

  @SH-ORD-1
  Scenario: An order goes through
    Given the request has the header "X-Colour" being "red"
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 201
    And the response header "Content-Type" is "application/json"
    And the response header "Content-Type" contains "json"
    And the response field "order.item" is "lamp"
    And the response field "order.count" is 1
    And the response field "order" is there
    And the response has no field "error"
    And the answer comes within 10 s
    And every answer comes within 10 s
    And stock was called once
    And stock was called 1 time
    And the price list was called with POST "/price"
    And the price list was called with the JSON field "item" being "lamp"
    And the stock was called with the header "Content-Type" being "application/json"
    And every call to stock had the header "Content-Type" being "application/json"
    And stock was called before the price list
    And within 2 s the price list was called 1 time

  Scenario: A header goes to the service and comes back
    Given the request has the header "X-Colour" being "red"
    When the caller sends GET "/echo"
    Then the response status is 200
    And the response header "X-Seen" is "red"

  @SH-ORD-2
  Scenario Outline: Stock that <failure> refuses the order
    Given stock <failure>
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 503
    And stock was called <times> times
    And the price list was not called

    Examples:
      | failure                    | times |
      | answers 500                | 2     |
      | answers garbage            | 2     |
      | breaks off its answer      | 2     |
      | never answers              | 2     |
      | answers 404 to POST "/reserve" | 2 |
      | answers 500 to calls that contain "lamp" | 2 |

  @SH-ORD-2
  Scenario Outline: Stock that <failure> refuses the order, however often it is asked
    Given stock <failure>
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 503
    And the price list was not called

    Examples:
      | failure               |
      | resets the connection |
      | sends what is no HTTP |
      | loses its answer      |

  Scenario Outline: Stock that <failure> does no harm
    Given stock <failure>
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 201

    Examples:
      | failure                                              |
      | answers 500 for the first 1 call                     |
      | answers 500 to POST "/reserve" for the first 1 call  |
      | answers after 100 ms                                 |
      | answers 500 to calls that contain "chair"            |
      | answers 500 to POST "/other"                         |

  Scenario: A dependency answers what it is told
    Given the stock answers 200 with the JSON body:
      """
      {"sold": "out"}
      """
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 503

  Scenario: A dependency answers what it is told to one kind of call
    Given the price list answers 200 to POST "/price" with the JSON body:
      """
      {"ok": "told"}
      """
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 201

  @alone
  Scenario: A dependency refuses connections, and is well again
    Given the price list refuses connections
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 503
    When the price list is well again
    And the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 201

  Scenario: A request that was recorded is sent as it is
    When the request recorded in "requests/lamp.http" is sent
    Then the response status is 201
    And stock was called with the JSON field "item" being "lamp"
    And the response has the fields:
      | order.item  |
      | order.count |
    And the response carries the request's id
    And the response carries an id for the request
    And the response header "X-Correlation-Id" is there

  Scenario: Numbers are compared as numbers
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": 7.50}
      """
    Then stock was called with the JSON field "item" being the number 7.5
    And every call to stock had the JSON field "item" being the number 7.5
    And every call to stock had the JSON field "item" being "7.5"

  Scenario: What was logged is found
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the request's log lines have a time, a level and a message
    And every log line is JSON
    And a log line of the request has the field "tenant" being "${tenant}"
    And nothing was logged as an error
    And nothing inside is given away

  Scenario: What went wrong was logged once
    Given stock answers 500
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the refusal was logged once, with its reason
    And the failure was logged once, with its reason

  @alone
  Scenario: What is counted agrees with what was sent
    Given the metrics are noted
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the metric "orders" rose by 1
    And the metric "lost" is 0
    And the metric "orders" rose by at least 1
    And the metric "orders" is at least 1
    And the metric "orders" is at most 1000
    And the metrics can be read

  Scenario: Memory is within its limit
    Then the service has stayed within its memory limit

  Scenario: A body is sent as it is
    When the caller sends POST "/echo" with the body:
      """
      {"item":
      """
    Then the response status is 200
    And nothing inside is given away

  Scenario: A number that the record has masked is checked as it came
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": 4111111111111111}
      """
    Then stock was called with the JSON field "item" being the number 4111111111111111
    And every call to stock had the JSON field "item" being the number 4111111111111111

  Scenario: A text that the record has masked is checked as it came
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "https://shop.example/lamp?token=abcdefgh12345678"}
      """
    Then every call to stock had the JSON field "item" being "https://shop.example/lamp?token=abcdefgh12345678"

  @last
  Scenario: All orders are counted when the others are done
    When the caller sends POST "/orders" with the JSON body:
      """
      {"item": "lamp"}
      """
    Then the response status is 201

Feature: Callers

  @JS-CALL-1
  Scenario: A browser asks before it writes
    Given the request has the header "Origin" being "https://shop.example"
    And the request has the header "Access-Control-Request-Method" being "POST"
    When the caller sends OPTIONS "/products"
    Then the response status is 204
    And the response header "Access-Control-Allow-Origin" is "https://shop.example"
    And the response header "Access-Control-Allow-Methods" contains "POST"

  @JS-CALL-1
  Scenario: A page of another origin reads
    Given the request has the header "Origin" being "https://shop.example"
    When the caller sends GET "/products"
    Then the response header "Access-Control-Allow-Origin" is "https://shop.example"

  @JS-CALL-2
  Scenario: Nothing is kept on the way
    When the caller sends GET "/products/lamp"
    Then the response header "Cache-Control" is "no-cache"

Feature: Tokens that are not ours

  @KI-ALL-1
  Scenario: A token that somebody gave is sent
    When the caller sends GET "/mirror"
    Then the response has no field "headers.authorization"
    Given the caller's token is "given-${mark}"
    When the caller sends GET "/mirror"
    Then the response field "headers.authorization" is "Bearer given-${mark}"
    Given the caller's Authorization header is "Basic YWxpY2U6"
    When 2 callers at once send GET "/mirror"
    Then the field "headers.authorization" of every answer is "Basic YWxpY2U6"

  @wrong
  Scenario: system.yml has no "tokens", so that no token can be made
    Given a caller whose token is expired

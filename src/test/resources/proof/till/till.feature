Feature: Till

  @TI-ALL-1
  Scenario: It is open
    When the caller sends POST "/do" with the JSON body:
      """
      {"answer": {"open": true}}
      """
    Then the response status is 200

  @TI-ALL-2
  Scenario: It answers in time
    When the caller sends GET "/health"
    Then the answer comes within 60 s

  @TI-ALL-2
  Scenario: It answers at once when it is open
    When the caller sends POST "/do" with the JSON body:
      """
      {"answer": {"open": true}}
      """
    Then the response status is 200

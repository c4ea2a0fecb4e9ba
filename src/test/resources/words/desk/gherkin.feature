# A comment, which nobody reports.
@desk
Feature: All that Gherkin has
  Lines below the name say what it is about.

  Background:
    Given the request has the header "X-Colour" being "red"

  Scenario: A star for a keyword, and a table
    * the caller sends POST "/mirror" with the form:
      | name | A \| B |
    * the response field "form.name" is "A | B"

  @ruled
  Rule: What stands under a rule has its background too

    Background:
      Given the request has the header "X-Shape" being "round"

    Example: Both backgrounds
      When the caller sends GET "/mirror"
      Then the response field "headers.x-colour" is "red"
      But the response field "headers.x-shape" is "round"

    @counted
    Scenario Template: <many> of <what>
      When the caller sends POST "/mirror" with the JSON body:
        ```json
        {"many": <many>, "what": "<what>"}
        ```
      Then the response field "json.many" is <many>
      And the response fields are so:
        | json.what | is "<what>" |

      @few
      Examples: Few
        | many | what |
        | 1    | lamp |

      @many
      Examples: Many
        | many | what   |
        | 20   | chairs |
        | 30   | desks  |

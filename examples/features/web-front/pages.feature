Feature: Pages

  @WF-PAGE-1
  Scenario Outline: <path> comes from the folder
    When the caller sends GET "<path>"
    Then the response status is 200
    And the response header "Content-Type" contains "<type>"
    And the shop api was not called

    Examples:
      | path        | type      |
      | /           | text/html |
      | /index.html | text/html |
      | /things.css | text/css  |

  @WF-PAGE-2
  Scenario: A page is asked for anew each time
    When the caller sends GET "/"
    Then the response header "Cache-Control" contains "no-store"

  @WF-PAGE-3
  Scenario Outline: <path> is nothing of the folder's
    When the caller sends GET "<path>"
    Then the response status is 404
    And the shop api was called with GET "<path>"

    Examples:
      | path          |
      | /package.json |
      | /faults.cjs   |

  @WF-PAGE-3
  Scenario Outline: <path> goes to no folder above
    When the caller sends GET "<path>"
    Then the response status is 404
    And the response body does not contain "http-server"
    And the shop api was called with GET "<path>"

    Examples:
      | path                   |
      | /..%2fpackage.json     |
      | /%2e%2e/package.json   |
      | /%2e%2e%2fpackage.json |

  @WF-PAGE-4 @alone
  Scenario: A page while the api is down
    Given the shop api refuses connections
    When the caller sends GET "/"
    Then the response status is 200
    And the response header "Content-Type" contains "text/html"

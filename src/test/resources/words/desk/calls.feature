Feature: Dependencies that are told, and their calls

  Scenario: Answers that say what was asked
    Given when called with POST "/reserve/{id}", stock answers 202 with the JSON body:
      """
      {"id": "${path.id}", "item": "${json.item}", "colour": "${header.X-Colour}", "size": "${query.size}", "who": "${user}",
       "all": ${json.all}, "key": "${uuid}", "how": "${method}"}
      """
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [
        {"method": "POST", "path": "/reserve/r%207?size=a%26b", "headers": {"X-Colour": "red"}, "body": {"item": "a \"lamp\"", "all": [1, 2]}},
        {"method": "POST", "path": "/reserve/2", "body": {"all": 1}},
        {"path": "/items/lamp?size=9"}]}
      """
    Then the response field "answers[0].json" is an object
    And the response fields are so:
      | answers[0].status       | is 202            |
      | answers[0].json.id      | is "r 7"          |
      | answers[0].json.item    | is 'a "lamp"'     |
      | answers[0].json.colour  | is "red"          |
      | answers[0].json.size    | is "a&b"          |
      | answers[0].json.who     | is "${user}"      |
      | answers[0].json.all[1]  | is 2              |
      | answers[0].json.key     | is a UUID         |
      | answers[0].json.how     | is "POST"         |
      | answers[2].json.item    | is "lamp"         |
      | answers[2].json.size    | is "9"            |
    And stock was called with the query parameter "size" being "a&b"

  Scenario: Answers from a file and in text, with a header more
    Given stock answers 200 with the file "answers/stock.json"
    And stock answers 200 to GET "/photo" with the file "files/lamp.png"
    And the answers of stock have the header "Retry-After" being "1"
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [{"method": "POST", "path": "/any", "body": {"item": "lamp"}}, {"path": "/photo"}]}
      """
    Then the response field "answers[0].json.item" is "lamp"
    And the response field "answers[0].headers.retry-after" is "1"
    And the response field "answers[1].headers.content-type" is "image/png"
    Given stock answers 503 with the body:
      """
      closed for ${user}, ${method}
      """
    When the same request is sent again
    Then the response field "answers[0].text" is "closed for ${user}, POST"
    And the response field "answers[0].status" is 503

  Scenario: Only some calls fail, and only so many
    Given when called with the header "X-Colour" being "red", stock answers 503
    And when called with the JSON field "count" that is at least 3, stock answers 422
    And when called with POST "/commit", stock answers 500 for the first 1 call
    And "chair" is kept as "item"
    And stock answers 404 to calls that contain "${item}" for the first 1 call
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [
        {"method": "POST", "path": "/reserve", "headers": {"X-Colour": "red"}},
        {"method": "POST", "path": "/reserve", "headers": {"X-Colour": "blue"}, "body": {"count": 2}},
        {"method": "POST", "path": "/reserve", "body": {"count": 3}},
        {"method": "POST", "path": "/commit"}, {"method": "POST", "path": "/commit"},
        {"method": "POST", "path": "/reserve", "body": "a chair"}, {"method": "POST", "path": "/reserve", "body": "a chair"}]}
      """
    Then the response fields are so:
      | answers[0].status | is 503 |
      | answers[1].status | is 200 |
      | answers[2].status | is 422 |
      | answers[3].status | is 500 |
      | answers[4].status | is 200 |
      | answers[5].status | is 404 |
      | answers[6].status | is 200 |
    Given stock answers 202 for the first 2 calls with the JSON body:
      """
      {"state": "waiting"}
      """
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [{"path": "/items/a"}, {"path": "/items/a"}, {"path": "/items/a"}]}
      """
    Then the response field "answers[*].json.state" has 2 elements
    And the response field "answers[2].status" is 200

  Scenario: Dependencies fail, and are well again
    Given stock answers 500 to POST "/reserve"
    And stock answers 502 to POST "/commit" for the first 1 call
    And stock answers 503 for the first 1 call
    And stock answers 422 to calls that contain "chair"
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [
        {"path": "/items/a"}, {"path": "/items/a"}, {"method": "POST", "path": "/reserve"},
        {"method": "POST", "path": "/commit"}, {"method": "POST", "path": "/commit"}, {"path": "/items/chair"}]}
      """
    Then the response fields are so:
      | answers[0].status | is 503 |
      | answers[1].status | is 200 |
      | answers[2].status | is 500 |
      | answers[3].status | is 502 |
      | answers[4].status | is 200 |
      | answers[5].status | is 422 |
    Given stock is well again
    When the same request is sent again
    Then the response field "answers[2].status" is 200
    And the response field "answers[5].status" is 200

  Scenario: What was called, how often, and in what order
    Given "17" is kept as "order"
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [
        {"method": "POST", "path": "/reserve?size=9", "headers": {"X-Colour": "red"}, "body": {"item": "lamp", "order": "17", "lines": [{"count": 2}]}},
        {"method": "POST", "path": "/reserve", "body": "just text"},
        {"method": "POST", "path": "/commit", "body": {"key": "k-1"}}]}
      """
    Then stock was called at least 3 times
    And stock was called at most 3 times
    And stock was called 2 times with POST "/reserve"
    And stock was called 1 time with the header "X-Colour" being "red"
    And stock was called 1 time with the JSON field "lines[0].count" being the number 2
    And stock was called 1 time with the JSON field "order" being "${order}"
    And stock was called 1 time with the JSON field "item" that matches "la.*"
    And stock was called with the JSON field "order" being "${order}"
    And stock was called with the JSON field "lines[0].count" that is at least 2
    And stock was called with the JSON field "order" that is one of "16", "17"
    And stock was called with the header "X-Tenant-Id" being "${tenant}"
    And every call to stock had the header "X-Tenant-Id" being "${tenant}"
    And stock was not called with DELETE "/reserve"
    And stock was not called with a body that contains "chair"
    And stock was called with the query parameter "size" being "9"
    And stock was called with a body that contains "just text"
    And stock was called with the JSON body:
      """
      {"item": "${a text}", "lines": [{"count": 2}]}
      """
    And no call to stock had the header "X-Shape"
    And stock was called with POST "/reserve" before it was called with POST "/commit"
    And within 2 s stock was called with POST "/commit"
    And stock never had more than 1 call at once
    And the JSON field "key" of the last call to stock is kept as "key"
    When the caller sends GET "/mirror?key=${key}"
    Then the response field "query.key" is "k-1"

  Scenario: What was checked holds until the request is sent again
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [{"path": "/items/a"}]}
      """
    Then stock was called once
    When the same request is sent again
    Then stock was called 2 times

  Scenario: What is no point in time is neither before nor after
    Given when called with the JSON field "until" that is before "2030-01-01", stock answers 422
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [
        {"method": "POST", "path": "/reserve", "body": {"until": "soon"}},
        {"method": "POST", "path": "/reserve", "body": {"until": "2026-11-30"}}]}
      """
    Then the response field "answers[0].status" is 200
    And the response field "answers[1].status" is 422

  Scenario: Each kind of answer writes values in its own way
    Given 'a "b" & <c>' is kept as "name"
    And stock answers 200 with the body:
      """
      "${name}" said "${json.item}
      """
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [{"method": "POST", "path": "/any", "body": {"item": "1 < \"2\""}}]}
      """
    Then the response field "answers[0].text" is '"a "b" & <c>" said "1 < "2"'
    Given stock answers 200 with the file "answers/stock.xml"
    When the same request is sent again
    Then the response field "answers[0].text" contains "<item>1 &lt; &quot;2&quot;</item>"
    And the response field "answers[0].text" contains "<name>a &quot;b&quot; &amp; &lt;c&gt;</name>"

  Scenario: A text that begins with a number is no JSON
    Given when called with the JSON field "$" that is at least 3, stock answers 422
    When the caller sends POST "/ask" with the JSON body:
      """
      {"calls": [
        {"method": "POST", "path": "/reserve", "body": "3 lamps"}, {"method": "POST", "path": "/reserve", "body": "3"}]}
      """
    Then the response field "answers[0].status" is 200
    And the response field "answers[1].status" is 422
    And stock was not called with the JSON field "$" being "3 lamps"
    And stock was called 1 time with the JSON field "$" being the number 3

  Scenario: Calls that are under way together
    Given stock answers after 300 ms
    When the caller sends POST "/ask" with the JSON body:
      """
      {"together": true, "calls": [{"path": "/items/a"}, {"path": "/items/b"}, {"path": "/items/c"}]}
      """
    Then stock had at least 3 calls at once
    And stock never had more than 3 calls at once

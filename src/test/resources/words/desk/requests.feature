Feature: Requests, in every form

  @DE-ALL-1
  Scenario: A query is put together and encoded
    Given the request has the query parameter "sort" being "price, name & more"
    And the request has the query parameters:
      | size | 20      |
      | who  | ${user} |
    When the caller sends GET "/mirror?page=2"
    Then the response field "query.sort" is "price, name & more"
    And the response field "query.size" is "20"
    And the response field "query.who" is "${user}"
    And the response field "query.page" is "2"
    When the caller sends GET "/mirror"
    Then the response field "query" is empty

  Scenario: Headers are sent, and left out
    Given the request has the header "X-Request-Id" being "mine-${mark}"
    And the request has the headers:
      | X-Colour | red  |
      | X-Shape  | lamp |
    And the request has no header "X-Shape"
    When the caller sends GET "/mirror"
    Then the response field "headers.x-colour" is "red"
    And the response field "headers.x-request-id" is "mine-${mark}"
    And the response has no field "headers.x-shape"
    And the response header "X-Seen" matches "r.d"
    And the response has no header "X-Nothing"

  Scenario: An empty cell is an empty text
    Given the request has the headers:
      | X-Colour |  |
    And the request has the query parameters:
      | size |  |
    When the caller sends POST "/mirror" with the form:
      | name |  |
    Then the response field "form.name" is ""
    And the response field "query.size" is ""
    And the response field "headers.x-colour" is ""

  Scenario: A form is encoded
    When the caller sends POST "/mirror" with the form:
      | name | A & B = ü |
      | who  | ${user}   |
    Then the response field "form.name" is "A & B = ü"
    And the response field "form.who" is "${user}"
    And the response field "headers.content-type" contains "application/x-www-form-urlencoded"

  Scenario: A body of several parts, one of them a file
    When the caller sends POST "/mirror" with the parts:
      | part  | text    | file           | type       |
      | title | ${user} |                |            |
      | photo |         | files/lamp.png |            |
      | more  | {}      |                | text/x-own |
    Then the response field "parts" has 3 elements
    And the response field "parts[0].text" is "${user}"
    And the response field "parts[0].head" contains "name=\"title\""
    And the response field "parts[1].head" contains "filename=\"lamp.png\""
    And the response field "parts[1].head" contains "image/png"
    And the response field "parts[1].length" is 12
    And the response field "parts[2].head" contains "text/x-own"

  Scenario: A file is sent as it is
    When the caller sends PUT "/mirror" with the file "files/lamp.png"
    Then the response field "base64" is "iVBORw0KGgoAAQL/"
    And the response field "headers.content-type" is "image/png"

  Scenario: A raw body keeps what is not known
    When the caller sends POST "/mirror" with the body:
      """
      ${jndi} ${user} $${user}
      """
    Then the response field "body" is "$${jndi} ${user} $${user}"

  Scenario: A caller of their own, with claims of their own
    Given the caller's token has the claim "role" being "admin"
    And the caller's token has the claim "scopes" being ["read", "write"]
    And the caller's token has the claim "nick" being "${user}-x"
    And the caller's token has the claim "manager" being null
    When the caller sends GET "/mirror"
    Then the response field "claims.role" is "admin"
    And the response field "claims.scopes" contains "write"
    And the response field "claims.nick" is "${user}-x"
    And the response field "claims.manager" is null
    And the response field "claims.sub" is "${user}"
    Given the caller is "Alice"
    When the caller sends GET "/mirror"
    Then the response field "claims.sub" is "${user}-alice"
    And the response field "headers.x-tenant-id" is "${tenant}"
    And the response has no field "claims.role"
    Given the caller is "Bob" of another tenant
    When the caller sends GET "/mirror"
    Then the response field "claims.tenant_id" is "${other tenant}"
    And the response field "headers.x-tenant-id" is "${other tenant}"
    Given the caller asks for its own tenant
    When the caller sends GET "/mirror"
    Then the response field "headers.x-tenant-id" is "${other tenant}"
    Given the caller asks for its own tenant in upper case
    When the caller sends GET "/mirror"
    Then the response field "headers.x-tenant-id" is not "${tenant}"
    Given the caller asks for another tenant
    When the caller sends GET "/mirror"
    Then the response field "headers.x-tenant-id" is "${tenant}"
    And the response field "claims.tenant_id" is "${other tenant}"

  Scenario: One tenant more, until somebody else comes
    Given the caller asks for another tenant as well
    When the caller sends GET "/mirror"
    Then the response field "headers.x-tenant-id" is "${tenant}, ${other tenant}"
    Given the caller is "Alice"
    When the caller sends GET "/mirror"
    Then the response field "headers.x-tenant-id" is "${tenant}"

  Scenario: One tenant more, beside one that is given
    Given the request has the header "X-Tenant-Id" being "given"
    And the caller asks for another tenant as well
    When the caller sends GET "/mirror"
    Then the response field "headers.x-tenant-id" is "given, ${other tenant}"

  Scenario: A token that somebody gave
    Given "given-1" is kept as "token"
    And the caller's token is "${token}"
    When the caller sends GET "/mirror"
    Then the response field "headers.authorization" is "Bearer given-1"
    Given the caller sends no Authorization header
    When the caller sends GET "/mirror"
    Then the response has no field "headers.authorization"

  Scenario: The same request again, with an id of its own
    When the caller sends POST "/mirror" with the JSON body:
      """
      {"n": 1}
      """
    And the same request is sent again
    And the same request is sent 2 times more
    Then every answer has the status 200
    And 2 of the answers have the status 200
    And the field "headers.x-request-id" is different in every answer
    And the field "json.n" is the same in every answer
    And the field "json.n" of every answer is 1

  Scenario: Secrets differ although what is shown of them does not
    When 2 callers at once send POST "/mirror" with the JSON body:
      """
      {"password": "geheim-${caller}"}
      """
    Then the field "json.password" is different in every answer

  Scenario: Five seats, and twenty who want one
    When the caller sends POST "/seats"
    And the same request is sent 20 times at once
    Then 4 of the answers have the status 201
    And 16 of the answers have the status 409
    And the field "hall" of every answer is "one"

  Scenario: Twenty callers at once, each with their own
    When 20 callers at once send POST "/mirror" with the JSON body:
      """
      {"n": "${caller}", "who": "${user}"}
      """
    Then every answer has the status 200
    And the field "json.n" is different in every answer
    And the field "claims.sub" is different in every answer
    And the field "json.who" is the same in every answer
    When 3 callers at once send GET "/mirror/${caller}"
    Then the field "path" is different in every answer
    And 3 of the answers have the status 200

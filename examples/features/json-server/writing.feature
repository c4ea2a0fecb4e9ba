Feature: Writing

  @JS-WRITE-1
  Scenario: A new product can be read where it is said to be
    When the caller sends POST "/products" with the JSON body:
      """
      {"id": "new", "title": "Vase", "price": 25, "shelf": "vases"}
      """
    Then the response status is 201
    And the response header "Location" contains "/products/new"
    And the response field "title" is "Vase"
    When the caller sends GET "/products/new"
    Then the response status is 200
    And the response field "title" is "Vase"
    And the response field "price" is 25

  @JS-WRITE-2
  Scenario: A new price, and the rest as it was
    When the caller sends PATCH "/products/kept" with the JSON body:
      """
      {"price": 180}
      """
    Then the response status is 200
    When the caller sends GET "/products/kept"
    Then the response field "price" is 180
    And the response field "title" is "Table"

  @JS-WRITE-3
  Scenario: Another product in place of one
    When the caller sends PUT "/products/replaced" with the JSON body:
      """
      {"title": "Bench"}
      """
    Then the response status is 200
    When the caller sends GET "/products/replaced"
    Then the response field "title" is "Bench"
    And the response has no field "price"

  @JS-WRITE-4
  Scenario: A product goes with its reviews
    When the caller sends DELETE "/products/deleted"
    Then the response status is 200
    When the caller sends GET "/products/deleted"
    Then the response status is 404
    When the caller sends GET "/reviews/wobbly"
    Then the response status is 404

  @JS-WRITE-5
  Scenario: What is no JSON is refused
    When the caller sends POST "/products" with the JSON body:
      """
      {"title":
      """
    Then the response status is 400
    And nothing inside is given away

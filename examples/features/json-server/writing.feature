Feature: Writing

  @JS-WRITE-1
  Scenario: A new product can be read where it is said to be
    When the caller sends POST "/products" with the JSON body:
      """
      {"id": "vase-${mark}", "title": "Vase", "price": 25, "shelf": "vases"}
      """
    Then the response status is 201
    And the response header "Location" contains "/products/vase-${mark}"
    And the response field "title" is "Vase"
    When the caller sends GET "/products/vase-${mark}"
    Then the response status is 200
    And the response field "title" is "Vase"
    And the response field "price" is 25

  @JS-WRITE-2
  Scenario: A new price, and the rest as it was
    Given the caller sends POST "/products" with the JSON body:
      """
      {"id": "table-${mark}", "title": "Table", "price": 200, "shelf": "tables"}
      """
    When the caller sends PATCH "/products/table-${mark}" with the JSON body:
      """
      {"price": 180}
      """
    Then the response status is 200
    When the caller sends GET "/products/table-${mark}"
    Then the response field "price" is 180
    And the response field "title" is "Table"

  @JS-WRITE-3
  Scenario: Another product in place of one
    Given the caller sends POST "/products" with the JSON body:
      """
      {"id": "desk-${mark}", "title": "Desk", "price": 150, "shelf": "tables"}
      """
    When the caller sends PUT "/products/desk-${mark}" with the JSON body:
      """
      {"title": "Bench"}
      """
    Then the response status is 200
    When the caller sends GET "/products/desk-${mark}"
    Then the response field "title" is "Bench"
    And the response has no field "price"

  @JS-WRITE-4
  Scenario: A product goes with its reviews
    Given the caller sends POST "/products" with the JSON body:
      """
      {"id": "stool-${mark}", "title": "Stool", "price": 30, "shelf": "stools"}
      """
    And the caller sends POST "/reviews" with the JSON body:
      """
      {"id": "wobbly-${mark}", "productId": "stool-${mark}", "text": "Wobbly"}
      """
    Then the response status is 201
    When the caller sends DELETE "/products/stool-${mark}"
    Then the response status is 200
    When the caller sends GET "/products/stool-${mark}"
    Then the response status is 404
    When the caller sends GET "/reviews/wobbly-${mark}"
    Then the response status is 404

  @JS-WRITE-5
  Scenario: What is no JSON is refused
    When the caller sends POST "/products" with the JSON body:
      """
      {"title":
      """
    Then the response status is 400
    And nothing inside is given away

Feature: Reading

  @JS-READ-1
  Scenario: A collection is given whole
    When the caller sends GET "/reviews"
    Then the response status is 200
    And the response header "Content-Type" contains "application/json"
    And the response field "0.text" is "Bright"

  @JS-READ-1
  Scenario: One that is no collection is given as well
    When the caller sends GET "/shop"
    Then the response status is 200
    And the response field "title" is "Things"

  @JS-READ-2
  Scenario: A record is given by its id
    When the caller sends GET "/products/chair"
    Then the response status is 200
    And the response field "title" is "Chair"
    And the response field "price" is 90

  @JS-READ-2
  Scenario Outline: What is not there is answered 404: <path>
    When the caller sends GET "<path>"
    Then the response status is 404
    And the response has no field "title"

    Examples:
      | path             |
      | /products/nosuch |
      | /nosuch          |
      | /nosuch/lamp     |

  @JS-READ-3
  Scenario: Only what stands on one shelf
    When the caller sends GET "/products?shelf=light"
    Then the response status is 200
    And the response field "0.id" is "lamp"
    And the response field "1.id" is "torch"
    And the response has no field "2"

  @JS-READ-4
  Scenario: The cheapest of a shelf first
    When the caller sends GET "/products?shelf=light&_sort=price&_order=asc"
    Then the response status is 200
    And the response field "0.id" is "torch"
    And the response field "1.id" is "lamp"

  @JS-READ-4
  Scenario: A page of a collection, and how many there are
    When the caller sends GET "/products?shelf=light&_page=2&_limit=1"
    Then the response status is 200
    And the response header "X-Total-Count" is "2"
    And the response header "Link" contains "_page=1"
    And the response field "0.id" is "torch"
    And the response has no field "1"

  @JS-READ-5
  Scenario: A product with its reviews
    When the caller sends GET "/products/lamp?_embed=reviews"
    Then the response field "reviews.0.text" is "Bright"
    And the response has no field "reviews.1"

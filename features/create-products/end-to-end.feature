Feature: End to end
  The paths that a request can take, each from the caller's first byte to the last entry in the books.

  @CP-E2E-1
  Scenario: Happy path
    Given a wallet with 20 credits
    And a product group with 3 images
    And a product group with 2 images sent along with the request
    And a product group with 1 image
    When the caller creates the products
    Then the job is completed
    And every group is created with all its images
    And the charge was made before any image was processed
    And each product was created after its images were processed and stored
    And 6 credits were charged
    And nothing was refunded
    And the wallet holds 14 credits
    And the books balance

  @CP-E2E-2
  Scenario Outline: Auth failure path: a caller whose token is <token> is rejected before credits are looked at
    Given a caller whose token is <token>
    And a wallet with 20 credits
    And 2 product groups with 2 images each
    When the caller creates the products
    Then the caller is refused with 401
    And neither credits nor processing were asked for anything
    And the wallet holds 20 credits

    Examples:
      | token                       |
      | expired                     |
      | changed after it was signed |

  @CP-E2E-2
  Scenario: Auth failure path: a caller of another tenant is rejected before credits are looked at
    Given the caller asks for another tenant
    And a wallet with 20 credits
    And 2 product groups with 2 images each
    When the caller creates the products
    Then the caller is refused with 403
    And neither credits nor processing were asked for anything
    And the wallet holds 20 credits

  @CP-E2E-3
  Scenario: Insufficient credits path: rejected before processing
    Given a wallet with 3 credits
    And 2 product groups with 2 images each
    When the caller creates the products
    Then the caller is refused with 402
    And nothing was charged
    And nothing was processed
    And the wallet holds 3 credits

  @CP-E2E-4
  Scenario Outline: Processing failure path: failed and refunded when <dependency> <failure>
    Given a wallet with 20 credits
    And 2 product groups with 2 images each
    And <dependency> <failure>
    When the caller creates the products
    Then the job is failed
    And every group has failed
    And 4 credits were charged
    And 4 credits were refunded
    And the refund names the transaction of the charge
    And the wallet holds 20 credits
    And the books balance

    Examples:
      | dependency          | failure     |
      | the image processor | answers 500 |
      | the object store    | answers 503 |
      | the catalogue       | answers 500 |

  @CP-E2E-5
  Scenario: Partial success path: what failed is refunded, what succeeded is paid for
    Given a wallet with 20 credits
    And 4 product groups with 2 images each
    And the image processor answers 422 for image 1 of group 1
    And the image processor answers 500 for group 2
    And the catalogue answers 500 for group 3
    When the caller creates the products
    Then the job is partial
    And group 1 is created with 1 image
    And group 2 has failed
    And group 3 has failed
    And group 4 is created with 2 images
    And 8 credits were charged
    And 5 credits were refunded
    And the refund names the transaction of the charge
    And the wallet holds 17 credits
    And the books balance

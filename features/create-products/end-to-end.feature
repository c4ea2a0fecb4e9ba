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

  Rule: A dependency that is in a bad way does not take the service with it

    @CP-E2E-6
    Scenario Outline: <dependency> that is slow makes the answer late, not wrong
      Given a wallet with 20 credits
      And 2 product groups with 1 image each
      And <dependency> answers after 300 ms
      When the caller creates the products
      Then the job is completed
      And the answer comes within 10 s
      And the books balance

      Examples:
        | dependency          |
        | credits             |
        | the image processor |
        | the object store    |
        | the catalogue       |

    @CP-E2E-6
    Scenario Outline: Credits that <failure> are answered with 503, in bounded time, until they are well again
      Given a wallet with 20 credits
      And 2 product groups with 1 image each
      And credits <failure>
      When the caller creates the products
      Then the caller is refused with 503
      And the answer comes within 10 s
      And nothing was processed
      And the wallet holds 20 credits
      When credits is well again
      And the caller creates the products
      Then the job is completed
      And the wallet holds 18 credits
      And the books balance

      Examples:
        | failure               |
        | answers 500           |
        | answers garbage       |
        | breaks off its answer |
        | resets the connection |
        | sends what is no HTTP |

    @CP-E2E-6
    Scenario Outline: <dependency> that <failure> fails the job, in bounded time, and the next one succeeds when it is well again
      Given a wallet with 20 credits
      And 2 product groups with 1 image each
      And <dependency> <failure>
      When the caller creates the products
      Then the job is failed
      And every group has failed
      And the answer comes within 10 s
      And the wallet holds 20 credits
      And the books balance
      When <dependency> is well again
      And the caller creates the products
      Then the job is completed
      And the wallet holds 18 credits

      Examples:
        | dependency          | failure               |
        | the image processor | answers 500           |
        | the image processor | breaks off its answer |
        | the image processor | resets the connection |
        | the image processor | sends what is no HTTP |
        | the image processor | never answers         |
        | the object store    | answers 500           |
        | the object store    | answers 302           |
        | the object store    | breaks off its answer |
        | the object store    | resets the connection |
        | the object store    | sends what is no HTTP |
        | the object store    | never answers         |
        | the catalogue       | answers 500           |
        | the catalogue       | answers garbage       |
        | the catalogue       | breaks off its answer |
        | the catalogue       | resets the connection |
        | the catalogue       | sends what is no HTTP |
        | the catalogue       | never answers         |

    # The contract has nothing in the store's answer but its status.
    @CP-E2E-6
    Scenario: An object store that answers garbage has stored the image all the same
      Given a wallet with 20 credits
      And 2 product groups with 2 images each
      And the object store answers garbage
      When the caller creates the products
      Then the job is completed
      And every group is created with all its images
      And the answer comes within 10 s
      And the wallet holds 16 credits
      When the object store is well again
      And the caller creates the products
      Then the job is completed
      And the wallet holds 12 credits
      And the books balance

    @CP-E2E-6
    Scenario Outline: <dependency> that <failure> just once leaves the books in balance
      Given a wallet with 20 credits
      And 4 product groups with 2 images each
      And <dependency> <failure> for the first 1 call
      When the caller creates the products
      Then the response status is 200
      And the answer comes within 10 s
      And 8 credits were charged
      And the books balance

      Examples:
        | dependency          | failure               |
        | the image processor | answers 503           |
        | the image processor | loses its answer      |
        | the object store    | breaks off its answer |
        | the object store    | loses its answer      |
        | the catalogue       | answers 503           |
        | the catalogue       | breaks off its answer |

    @CP-E2E-6
    Scenario: All dependencies slow at once make the answer late, not wrong
      Given a wallet with 20 credits
      And 4 product groups with 2 images each
      And credits answers after 200 ms
      And the image processor answers after 300 ms
      And the object store answers after 200 ms
      And the catalogue answers after 300 ms
      When the caller creates the products
      Then the job is completed
      And every group is created with all its images
      And the answer comes within 10 s
      And the books balance

    @CP-E2E-6 @alone
    Scenario Outline: <dependency> that refuses connections fails the job, and the next one succeeds when it is back
      Given a wallet with 20 credits
      And 2 product groups with 1 image each
      And <dependency> refuses connections
      When the caller creates the products
      Then the job is failed
      And the answer comes within 10 s
      And the wallet holds 20 credits
      When <dependency> is well again
      And the caller creates the products
      Then the job is completed
      And the wallet holds 18 credits

      Examples:
        | dependency          |
        | the image processor |
        | the object store    |
        | the catalogue       |

    @CP-E2E-6 @alone
    Scenario: Credits that refuse connections are answered with 503, and the next request succeeds when they are back
      Given a wallet with 20 credits
      And 2 product groups with 1 image each
      And credits refuses connections
      When the caller creates the products
      Then the caller is refused with 503
      And the answer comes within 10 s
      When credits is well again
      And the caller creates the products
      Then the job is completed
      And the wallet holds 18 credits

    @CP-E2E-6 @alone
    Scenario Outline: A token issuer that <failure> when a new key is asked for is answered with 503, until it is back
      Given a wallet with 20 credits
      And 2 product groups with 1 image each
      And the caller's token is signed with a key that was published just now
      And the token issuer <failure>
      When the caller creates the products
      Then the caller is refused with 503
      And the answer comes within 10 s
      And neither credits nor processing were asked for anything
      When the token issuer is well again
      And the caller creates the products
      Then the job is completed

      Examples:
        | failure               |
        | answers 500           |
        | answers garbage       |
        | breaks off its answer |
        | refuses connections   |
        | never answers         |

    @CP-E2E-6 @alone
    Scenario: A token issuer that is slow makes the answer late, not wrong
      Given a wallet with 20 credits
      And 2 product groups with 1 image each
      And the caller's token is signed with a key that was published just now
      And the token issuer answers after 300 ms
      When the caller creates the products
      Then the job is completed
      And the answer comes within 10 s

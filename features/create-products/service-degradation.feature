Feature: Service degradation
  A dependency that is in a bad way does not take the service with it.

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

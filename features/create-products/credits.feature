Feature: Credits
  An image costs one credit. It is paid for before it is processed, and what was paid for and not delivered comes back.

  Rule: With enough credits the charge is made and processing goes ahead

    @CP-CRED-1
    Scenario Outline: A wallet with <credits> credits pays for 3 images
      Given a wallet with <credits> credits
      And a product group with 3 images
      When the caller creates the products
      Then the job is completed
      And group 1 is created with 3 images
      And 3 credits were charged
      And the wallet holds <left> credits

      Examples:
        | credits | left |
        | 3       | 0    |
        | 4       | 1    |
        | 1000    | 997  |

  Rule: Without enough credits the answer is 402 and nothing is processed

    @CP-CRED-2
    Scenario Outline: A wallet with <credits> credits does not pay for 3 images
      Given a wallet with <credits> credits
      And a product group with 3 images
      When the caller creates the products
      Then the caller is refused with 402
      And nothing was charged
      And nothing was processed
      And the wallet holds <credits> credits

      Examples:
        | credits |
        | 0       |
        | 1       |
        | 2       |

    @CP-CRED-2
    Scenario: A charge that is refused after the check said yes is 402 too
      Given a wallet with 10 credits
      And a product group with 3 images
      And credits answers 402 to the charge
      When the caller creates the products
      Then the caller is refused with 402
      And nothing was charged
      And nothing was processed

  Rule: The charge is made before processing starts

    @CP-CRED-3
    Scenario: A slow charge holds processing back
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      And credits answers after 300 ms to the charge
      When the caller creates the products
      Then the job is completed
      And the charge was made before any image was processed

  Rule: When all succeeds nothing is refunded

    @CP-CRED-4
    Scenario Outline: <groups> groups of <images> images that succeed cost what they cost
      Given a wallet with 30 credits
      And <groups> product groups with <images> images each
      When the caller creates the products
      Then the job is completed
      And every group is created with all its images
      And <cost> credits were charged
      And nothing was refunded
      And the books balance

      Examples:
        | groups | images | cost |
        | 1      | 1      | 1    |
        | 3      | 4      | 12   |
        | 6      | 2      | 12   |

  Rule: When processing fails the charge is refunded

    @CP-CRED-5
    Scenario Outline: All comes back when <dependency> <failure>
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      And <dependency> <failure>
      When the caller creates the products
      Then the job is failed
      And every group has failed
      And 4 credits were charged
      And 4 credits were refunded
      And the refund was booked once
      And the wallet holds 10 credits

      Examples:
        | dependency          | failure              |
        | the image processor | answers 500          |
        | the image processor | answers 422          |
        | the image processor | resets the connection |
        | the object store    | answers 500          |
        | the catalogue       | answers 500          |
        | the catalogue       | answers 400          |
        | the catalogue       | answers garbage      |

  Rule: When some images fail exactly those are refunded

    @CP-CRED-6
    Scenario: Single images that fail are refunded, and their groups are created without them
      Given a wallet with 10 credits
      And 2 product groups with 3 images each
      And the image processor answers 500 for image 2 of group 1
      And the image processor answers 422 for image 1 of group 2
      And the image processor answers 422 for image 3 of group 2
      When the caller creates the products
      Then the job is completed
      And group 1 is created with 2 images
      And group 2 is created with 1 image
      And 6 credits were charged
      And 3 credits were refunded
      And the refund was booked once
      And the wallet holds 7 credits

    @CP-CRED-6
    Scenario: A group whose images all fail is refunded whole, the others keep theirs
      Given a wallet with 10 credits
      And a product group with 2 images
      And a product group with 3 images
      And a product group with 1 image
      And the image processor answers 500 for group 2
      When the caller creates the products
      Then the job is partial
      And group 1 is created with 2 images
      And group 2 has failed
      And group 3 is created with 1 image
      And 3 credits were refunded
      And the books balance

    @CP-CRED-6
    Scenario: A group whose product cannot be created is refunded whole, the image that failed before too
      Given a wallet with 10 credits
      And a product group with 4 images
      And a product group with 2 images
      And the image processor answers 500 for image 4 of group 1
      And the catalogue answers 500 for group 1
      When the caller creates the products
      Then the job is partial
      And group 1 has failed
      And group 2 is created with 2 images
      And 4 credits were refunded
      And the books balance

    @CP-CRED-6
    Scenario: Images that cannot be stored are refunded
      Given a wallet with 10 credits
      And a product group with 2 images
      And a product group with 2 images
      And the object store answers 500 for group 2
      When the caller creates the products
      Then the job is partial
      And group 1 is created with 2 images
      And group 2 has failed
      And 2 credits were refunded
      And the wallet holds 8 credits

  Rule: When the credits service is down the answer is 503, in bounded time, and nothing is processed

    @CP-CRED-7
    Scenario Outline: Credits that <failure> to the <call> are answered with 503
      Given a wallet with 10 credits
      And a product group with 2 images
      And credits <failure> to the <call>
      When the caller creates the products
      Then the caller is refused with 503
      And the answer comes within 10 s
      And nothing was charged
      And nothing was processed

      Examples:
        | call   | failure              |
        | check  | answers 500          |
        | check  | answers 503          |
        | check  | answers garbage      |
        | check  | sends what is no HTTP |
        | check  | resets the connection |
        | check  | breaks off its answer |
        | check  | never answers        |
        | charge | answers 500          |
        | charge | answers 503          |
        | charge | answers garbage      |
        | charge | sends what is no HTTP |
        | charge | resets the connection |
        | charge | breaks off its answer |
        | charge | never answers        |

    @CP-CRED-7 @alone
    Scenario: Credits that refuse connections are answered with 503
      Given a wallet with 10 credits
      And a product group with 2 images
      And credits refuses connections
      When the caller creates the products
      Then the caller is refused with 503
      And the answer comes within 10 s
      And nothing was processed

    @CP-CRED-7
    Scenario Outline: Credits that <failure> just once do no harm
      Given a wallet with 10 credits
      And a product group with 2 images
      And credits <failure> to the <call> the first 1 time
      When the caller creates the products
      Then the job is completed
      And 2 credits were charged
      And the charge was booked once

      Examples:
        | call   | failure              |
        | check  | answers 503          |
        | check  | resets the connection |
        | charge | answers 503          |

  Rule: One credit per image, over all groups, whatever their shape

    @CP-CRED-8
    Scenario: Groups of different sizes cost what all their images cost
      Given a wallet with 50 credits
      And a product group with 1 image
      And a product group with 7 images
      And a product group with 20 images
      When the caller creates the products
      Then the job is completed
      And 28 credits were charged
      And the charge was booked once

    @CP-CRED-8
    Scenario: Images sent along with the request cost as much as those at an address
      Given a wallet with 10 credits
      And a product group with 2 images sent along with the request
      And a product group with 3 images
      When the caller creates the products
      Then the job is completed
      And 5 credits were charged

    @CP-CRED-8
    Scenario: The same address three times is three images
      Given a wallet with 10 credits
      And a product group with 3 images at one and the same address
      When the caller creates the products
      Then the job is completed
      And 3 credits were charged

  Rule: No request is charged twice

    @CP-CRED-9
    Scenario: The idempotency keys of charge and refund are those of the job
      Given a wallet with 10 credits
      And 2 product groups with 1 image each
      And the image processor answers 500 for group 2
      When the caller creates the products
      Then the job is partial
      And 1 credit was refunded
      And the charge and the refund have the idempotency keys of the job

    @CP-CRED-9
    Scenario Outline: A charge that was booked while credits <failure> is not booked again
      Given a wallet with 10 credits
      And a product group with 3 images
      And credits <failure> to the charge the first 1 time
      When the caller creates the products
      Then the job is completed
      And the charge was booked once
      And 3 credits were charged
      And the wallet holds 7 credits

      Examples:
        | failure              |
        | loses its answer     |
        | answers after 1500 ms |

    @CP-CRED-9
    Scenario Outline: A refund that was booked while credits <failure> is not booked again
      Given a wallet with 10 credits
      And a product group with 3 images
      And the image processor answers 500
      And credits <failure> to the refund the first 1 time
      When the caller creates the products
      Then the job is failed
      And 3 credits were refunded
      And the refund was booked once
      And the wallet holds 10 credits

      Examples:
        | failure              |
        | loses its answer     |
        | answers after 1500 ms |

  Rule: Requests racing for one wallet never spend more than it holds

    @CP-CRED-10
    Scenario: Of six requests at once as many are served as the wallet can pay for
      Given a wallet with 10 credits
      And a product group with 3 images
      When the caller creates the products 6 times at once
      Then 3 of the answers are 200
      And 3 of the answers are 402
      And 9 credits were charged
      And the wallet holds 1 credit
      And the books balance

  Rule: A refund that fails is logged as owed, and the caller still gets the true result

    @CP-CRED-11
    Scenario Outline: Credits that <failure> to the refund owe it
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      And the image processor answers 500 for group 1
      And credits <failure> to the refund
      And the invariant "the books balance" is suspended because "the refund cannot be booked, and stays owed"
      When the caller creates the products
      Then the job is partial
      And group 1 has failed
      And group 2 is created with 2 images
      And the service logs the refund of 2 credits as owed
      And the wallet holds 6 credits

      Examples:
        | failure              |
        | answers 500          |
        | resets the connection |
        | answers garbage      |

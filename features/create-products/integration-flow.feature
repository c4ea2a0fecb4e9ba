Feature: Integration flow
  A request for products goes through four stages: its token is checked, then its tenant, then its credits, and only then
  are its images processed. Each stage hands on what it found, and one that refuses ends the request.

  Rule: The stages run in this order: token, tenant, credits, processing

    @CP-FLOW-1
    Scenario: A good request goes through all stages, each after the one before it
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      When the caller creates the products
      Then the job is completed
      And credits were checked before they were charged
      And the charge was made before any image was processed
      And each product was created after its images were processed and stored

    @CP-FLOW-1
    Scenario Outline: Where <stages> would refuse, it is the first of them that answers
      Given a caller whose token is <token>
      And the caller asks for <tenant> tenant
      And a wallet with <credits> credits
      And a product group with 3 images
      When the caller creates the products
      Then the caller is refused with <status>
      And nothing was charged
      And nothing was processed

      Examples:
        | stages                    | token   | tenant  | credits | status |
        | token, tenant and credits | expired | another | 0       | 401    |
        | token and tenant          | expired | another | 10      | 401    |
        | token and credits         | expired | its own | 0       | 401    |
        | tenant and credits        | good    | another | 0       | 403    |
        | only credits              | good    | its own | 2       | 402    |

  Rule: Each stage gets what the one before it found

    @CP-FLOW-2
    Scenario: The token's user and tenant reach credits, processing, store and catalogue
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      When the caller creates the products
      Then the job is completed
      And every call carries the caller's tenant
      And credits were asked for the wallet of the caller's user
      And the catalogue was told the caller's user

    @CP-FLOW-2
    Scenario: The charge's transaction reaches the refund
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      And the image processor answers 500 for group 2
      When the caller creates the products
      Then the job is partial
      And 2 credits were refunded
      And the refund names the transaction of the charge

    @CP-FLOW-2
    Scenario: What was processed is what is stored, and what is stored is what the product shows
      Given a wallet with 10 credits
      And 2 product groups with 3 images each
      When the caller creates the products
      Then the job is completed
      And each product shows the images that were stored for it

  Rule: A stage that fails keeps every later stage from running

    @CP-FLOW-3
    Scenario Outline: A caller whose token is <token> gets no further than the token
      Given a caller whose token is <token>
      And a wallet with 10 credits
      And a product group with 2 images
      When the caller creates the products
      Then the caller is refused with 401
      And neither credits nor processing were asked for anything

      Examples:
        | token                                          |
        | expired                                        |
        | signed with another key under the issuer's key id |

    @CP-FLOW-3
    Scenario: A caller of another tenant gets no further than the tenant
      Given the caller asks for another tenant
      And a wallet with 10 credits
      And a product group with 2 images
      When the caller creates the products
      Then the caller is refused with 403
      And neither credits nor processing were asked for anything

    @CP-FLOW-3
    Scenario: A request that makes no sense gets no further than that
      Given a wallet with 10 credits
      When the caller creates the products
      Then the caller is refused with 400
      And neither credits nor processing were asked for anything

    @CP-FLOW-3
    Scenario: A wallet with too little gets no further than the check
      Given a wallet with 1 credit
      And a product group with 2 images
      When the caller creates the products
      Then the caller is refused with 402
      And nothing was charged
      And nothing was processed

    @CP-FLOW-3
    Scenario Outline: Credits that answer <status> to the <call> keep processing from starting
      Given a wallet with 10 credits
      And a product group with 2 images
      And credits answers <status> to the <call>
      When the caller creates the products
      Then the caller is refused with <refusal>
      And nothing was charged
      And nothing was processed

      Examples:
        | call   | status | refusal |
        | check  | 500    | 503     |
        | charge | 500    | 503     |
        | charge | 402    | 402     |

  Rule: The caller gets the failing stage's status and error shape

    @CP-FLOW-4
    Scenario: The token stage answers 401
      Given a caller whose token is for another audience
      And a wallet with 10 credits
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401

    @CP-FLOW-4
    Scenario: The tenant stage answers 403
      Given the caller asks for another tenant
      And a wallet with 10 credits
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 403

    @CP-FLOW-4
    Scenario: The credits stage answers 402
      Given a wallet with 0 credits
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 402

    @CP-FLOW-4
    Scenario: Credits that are down are answered with 503
      Given a wallet with 10 credits
      And a product group with 1 image
      And credits answers 500
      When the caller creates the products
      Then the caller is refused with 503

    @CP-FLOW-4 @CP-ERR-2 @CP-ERR-3 @CP-ERR-4 @CP-ERR-5 @alone
    Scenario: A token issuer whose keys cannot be had is answered with 503
      Given a wallet with 10 credits
      And a product group with 1 image
      And the token issuer answers 500
      And the caller's token is signed with a key that was published just now
      When the caller creates the products
      Then the caller is refused with 503
      And neither credits nor processing were asked for anything
      And the refusal says more than its status
      And the refusal speaks of "later or again"
      And the refusal was logged once, with its reason
      And nothing inside is given away

    @CP-FLOW-4
    Scenario: The processing stage answers 200, and says in the job what failed
      Given a wallet with 10 credits
      And a product group with 1 image
      And the image processor answers 500
      When the caller creates the products
      Then the job is failed
      And group 1 has failed

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
      And <calls>

      Examples:
        | stages                    | token   | tenant  | credits | status | calls                                               |
        | token, tenant and credits | expired | another | 0       | 401    | neither credits nor processing were asked for anything |
        | token and tenant          | expired | another | 10      | 401    | neither credits nor processing were asked for anything |
        | token and credits         | expired | its own | 0       | 401    | neither credits nor processing were asked for anything |
        | tenant and credits        | good    | another | 0       | 403    | neither credits nor processing were asked for anything |
        | only credits              | good    | its own | 2       | 402    | nothing was processed                               |

Feature: Error handling
  Whoever is not served is told why, in the same shape and with the right status, and can do something about it. Whoever runs
  the service finds each error in the log, once. Nobody learns what is none of his business.

  Rule: Every kind of error has its shape, its status, a message of use, and one line in the log

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-4 @CP-ERR-5
    Scenario Outline: A field that is wrong: <field> is <value>
      Given a wallet with 10 credits
      And a product group with 1 image
      And the request's field "<field>" is <value>
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "<field>"
      And the refusal says more than its status
      And what it says of "<field>" speaks of "<limit>"
      And the refusal was logged once, with its reason
      And nothing inside is given away

      Examples:
        | field                          | value                    | limit                      |
        | productGroups.0.metadata.title | a text of 201 characters | 200                        |
        | productGroups.0.images         | []                       | 1 or one or empty or least |
        | options.quality                | 101                      | 100                        |
        | options.outputFormat           | "gif"                    | webp                       |

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-4 @CP-ERR-5
    Scenario: A body that is no JSON
      Given a wallet with 10 credits
      And the request's body is '{"productGroups": ['
      When the caller creates the products
      Then the caller is refused with 400
      And the refusal says more than its status
      And the refusal speaks of "JSON"
      And the refusal was logged once, with its reason
      And nothing inside is given away

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-5
    Scenario: A request without a tenant
      Given the caller asks for no tenant
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with the tenant's header
      And the refusal says more than its status
      And the refusal was logged once, with its reason

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-5
    Scenario: A caller without a token
      Given the caller sends no Authorization header
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And the refusal says more than its status
      And the refusal speaks of "token or authorization or bearer or credentials"
      And the refusal was logged once, with its reason

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-4 @CP-ERR-5
    Scenario Outline: A caller whose token is <token>
      Given a caller whose token is <token>
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And the refusal says more than its status
      And the refusal speaks of "token"
      And the refusal was logged once, with its reason
      And nothing inside is given away

      Examples:
        | token                                              |
        | expired                                            |
        | changed after it was signed                        |
        | signed with a key that the issuer does not publish |
        | with the algorithm none                            |
        | cut short                                          |
        | no JWT at all                                      |
        | for another audience                               |

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-4 @CP-ERR-5
    Scenario: A caller without enough credits
      Given a wallet with 1 credit
      And a product group with 2 images
      When the caller creates the products
      Then the caller is refused with 402
      And the refusal says more than its status
      And the refusal speaks of "credit"
      And the refusal was logged once, with its reason
      And nothing inside is given away

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-4 @CP-ERR-5
    Scenario: A caller of another tenant
      Given the caller asks for another tenant
      And a wallet with 10 credits
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 403
      And the refusal says more than its status
      And the refusal speaks of "tenant"
      And the refusal was logged once, with its reason
      And nothing inside is given away

    @CP-ERR-1 @CP-ERR-2 @CP-ERR-3 @CP-ERR-4 @CP-ERR-5
    Scenario Outline: Credits that cannot be had: <failure>
      Given a wallet with 10 credits
      And a product group with 1 image
      And credits <failure> to the <call>
      When the caller creates the products
      Then the caller is refused with 503
      And the refusal says more than its status
      And the refusal speaks of "later or again"
      And the refusal was logged once, with its reason
      And nothing inside is given away

      Examples:
        | failure               | call   |
        | answers 500           | check  |
        | answers garbage       | check  |
        | sends what is no HTTP | check  |
        | resets the connection | charge |
        | breaks off its answer | charge |

    @CP-ERR-1 @CP-ERR-4
    Scenario: A path that nobody knows
      When the caller sends POST "/bg-remover/secrets" with the JSON body:
        """
        {}
        """
      Then the response is an error in the standard shape
      And nothing inside is given away

  Rule: A group that fails is an error as well

    @CP-ERR-3 @CP-ERR-4 @CP-ERR-5
    Scenario: A group that the catalogue does not take is logged once, and its caller is told
      Given a wallet with 10 credits
      And a product group with 1 image
      And the catalogue answers 500
      When the caller creates the products
      Then the job is failed
      And group 1 has failed
      And the failure was logged once, with its reason
      And a log line of the request has the "jobId" of the answer
      And nothing inside is given away

    @CP-ERR-5
    Scenario: A job that succeeds logs no error
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      When the caller creates the products
      Then the job is completed
      And nothing was logged as an error

  Rule: Nothing is given away, however a dependency fails

    @CP-ERR-4
    Scenario Outline: What <dependency> says of its inside goes no further
      Given a wallet with 10 credits
      And a product group with 1 image
      And <dependency> answers <status> with the JSON body:
        """
        {"error": "java.lang.IllegalStateException: no connection to 10.20.30.40:5432 at com.acme.store.Pool.take(Pool.java:88)",
         "path": "/var/lib/acme/pool.conf", "password": "s3cret-0815-4711", "host": "db7.acme.internal"}
        """
      When the caller creates the products
      Then nothing inside is given away
      And the books balance

      Examples:
        | dependency          | status |
        | credits             | 500    |
        | credits             | 400    |
        | the image processor | 500    |
        | the image processor | 422    |
        | the object store    | 500    |
        | the object store    | 403    |
        | the catalogue       | 500    |
        | the catalogue       | 400    |
        | the catalogue       | 201    |

    @CP-ERR-4
    Scenario Outline: <dependency> that <failure> is not described to the caller
      Given a wallet with 10 credits
      And 2 product groups with 1 image each
      And <dependency> <failure>
      When the caller creates the products
      Then the job is failed
      And nothing inside is given away

      Examples:
        | dependency          | failure               |
        | the image processor | resets the connection |
        | the image processor | sends what is no HTTP |
        | the object store    | breaks off its answer |
        | the object store    | sends what is no HTTP |
        | the catalogue       | resets the connection |
        | the catalogue       | answers garbage       |

    @CP-ERR-4
    Scenario: A refund that cannot be made is not described to the caller
      Given a wallet with 10 credits
      And 2 product groups with 1 image each
      And the catalogue answers 500 for group 1
      And credits resets the connection to the refund
      And the invariant "the books balance" is suspended because "the refund cannot be booked, and stays owed"
      When the caller creates the products
      Then the job is partial
      And nothing inside is given away

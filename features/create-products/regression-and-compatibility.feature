Feature: Regression and compatibility
  Clients were written against the published contract, and against what the service did before. Both still hold.

  Rule: Every response matches the published contract

    @CP-REG-2
    Scenario: A completed job
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      When the caller creates the products
      Then the job is completed
      And the answer matches the contract

    @CP-REG-2
    Scenario: A job of which some groups failed
      Given a wallet with 10 credits
      And 3 product groups with 2 images each
      And the image processor answers 500 for image 1 of group 1
      And the catalogue answers 500 for group 2
      When the caller creates the products
      Then the job is partial
      And the answer matches the contract

    @CP-REG-2
    Scenario Outline: A failed job, when <dependency> answers <status>
      Given a wallet with 10 credits
      And 2 product groups with 2 images each
      And <dependency> answers <status>
      When the caller creates the products
      Then the job is failed
      And the answer matches the contract

      Examples:
        | dependency          | status |
        | the image processor | 422    |
        | the catalogue       | 500    |

    @CP-REG-2
    Scenario: A request that makes no sense
      Given a wallet with 10 credits
      And a product group with 1 image
      And the request's field "productGroups.0.metadata.title" is ""
      And the request's field "options.quality" is 0
      When the caller creates the products
      Then the caller is refused with 400
      And the answer matches the contract

    @CP-REG-2
    Scenario: A request that is no JSON
      Given the request's body is "{"
      When the caller creates the products
      Then the caller is refused with 400
      And the answer matches the contract

    @CP-REG-2
    Scenario: A request that names no tenant
      Given the caller asks for no tenant
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 400
      And the answer matches the contract

    @CP-REG-2
    Scenario Outline: A caller whose token is <token>
      Given a caller whose token is <token>
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And the answer matches the contract

      Examples:
        | token         |
        | expired       |
        | no JWT at all |

    @CP-REG-2
    Scenario: A caller without enough credits
      Given a wallet with 1 credit
      And a product group with 2 images
      When the caller creates the products
      Then the caller is refused with 402
      And the answer matches the contract

    @CP-REG-2
    Scenario: A caller of another tenant
      Given the caller asks for another tenant
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 403
      And the answer matches the contract

    @CP-REG-4 @needs-body
    Scenario: A body exactly at the service's limit
      Given a wallet with 10 credits
      And a product group with 1 image
      And the request's body is exactly as long as the service allows
      When the caller creates the products
      Then the job is completed
      And the wallet holds 9 credits

    @CP-REG-2 @CP-REG-4 @CP-ERR-2 @CP-ERR-3 @CP-ERR-5 @needs-body
    Scenario: A body over the service's limit
      Given a wallet with 10 credits
      And a product group with 1 image
      And the request's body is one byte longer than the service allows
      When the caller creates the products
      Then the caller is refused with 413
      And the answer matches the contract
      And the refusal says more than its status
      And the refusal speaks of "bytes or size or large or limit or MB"
      And the refusal was logged once, with its reason
      And the response carries the request's id
      And neither credits nor processing were asked for anything

    @CP-REG-2
    Scenario: Credits that cannot be had
      Given a wallet with 10 credits
      And a product group with 1 image
      And credits answers 500
      When the caller creates the products
      Then the caller is refused with 503
      And the answer matches the contract

    @CP-REG-2 @needs-usual-headers
    Scenario: What a browser asks before it posts
      When the caller sends OPTIONS to where it can create products
      Then the response status is 204
      And the answer matches the contract

    @CP-REG-2
    Scenario: Health
      When the caller sends GET "/bg-remover/health"
      Then the response status is 200
      And the response field "status" is "ok"
      And the answer matches the contract

    @CP-REG-2
    Scenario: Metrics
      When the caller sends GET "/metrics"
      Then the response status is 200
      And the answer matches the contract

    @CP-REG-2
    Scenario: The request's id comes back
      Given a wallet with 10 credits
      And a product group with 1 image
      When the caller creates the products
      Then the job is completed
      And the response carries the request's id

    @CP-REG-2
    Scenario: The id of a request that is refused comes back too
      Given the caller asks for another tenant
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 403
      And the response carries the request's id

    @CP-REG-2
    Scenario: A request without an id is given one
      Given a wallet with 10 credits
      And a product group with 1 image
      And the caller gives the request no id
      When the caller creates the products
      Then the job is completed
      And the response carries an id for the request

  @needs-recorded-clients
  Rule: Requests recorded from older clients are still accepted, and no field that they read has gone

    @CP-REG-3
    Scenario Outline: The <client> is served as before
      Given a wallet with 10 credits
      When the request recorded in "requests/<client>.http" is sent
      Then the response status is 200
      And the response field "status" is "completed"
      And the response field "totalGroups" is <groups>
      And the response has the fields:
        | jobId                           |
        | processingTimeMs                |
        | products.0.productId            |
        | products.0.carouselApiProductId |
      And the response field "products.0.status" is "created"
      And the response field "products.0.imageCount" is <first>
      And the catalogue was called <groups> times
      And <images> credits were charged
      And nothing was refunded
      And the books balance

      Examples:
        | client              | groups | first | images |
        | web-shop-2023       | 2      | 2     | 3      |
        | mobile-app-2023     | 1      | 1     | 1      |
        | partner-import-2024 | 2      | 1     | 2      |
        | batch-tool-2024     | 1      | 1     | 1      |
        | web-shop-2025       | 1      | 2     | 2      |

    @CP-REG-3
    Scenario: What older clients sent still arrives at the catalogue
      Given a wallet with 10 credits
      When the request recorded in "requests/web-shop-2025.http" is sent
      Then the response status is 200
      And the response header "X-Request-Id" contains "shop-"
      And the catalogue was called with the JSON field "title" being "Café sofa 🛋"
      And the catalogue was called with the JSON field "price" being the number 899.99
      And the catalogue was called with the JSON field "category" being "furniture"
      And the catalogue was called with the JSON field "location" being "Lisbon"
      And every image was stored as "jpeg"
      And every call to the image processor had the JSON field "quality" being the number 75

    @CP-REG-3
    Scenario: Numbers written otherwise are the same numbers
      Given a wallet with 10 credits
      When the request recorded in "requests/partner-import-2024.http" is sent
      Then the response status is 200
      And the catalogue was called with the JSON field "price" being the number 150
      And the catalogue was called with the JSON field "price" being the number 49.9

    @CP-REG-3
    Scenario: What older clients read of a job that failed in part is there
      Given a wallet with 10 credits
      And the catalogue answers 500 to calls that contain "Red vase"
      When the request recorded in "requests/partner-import-2024.http" is sent
      Then the response status is 200
      And the response field "status" is "partial"
      And the response field "products.0.status" is "created"
      And the response field "products.1.status" is "failed"
      And the response has the fields:
        | products.1.productId  |
        | products.1.error      |
        | products.1.imageCount |

    @CP-REG-3
    Scenario: What older clients read when credits run out is there
      Given a wallet with 2 credits
      When the request recorded in "requests/web-shop-2023.http" is sent
      Then the response status is 402
      And the response field "requiredCredits" is 3
      And the response field "errorCode" is "INSUFFICIENT_CREDITS"
      And the response has the fields:
        | error   |
        | message |
        | jobId   |

    @CP-REG-3
    Scenario: What older clients read when their token has expired is there
      Given a caller whose token is expired
      When the request recorded in "requests/mobile-app-2023.http" is sent
      Then the response status is 401
      And the response field "error" is "Unauthorized"
      And the response field "message" is there
      And the response header "WWW-Authenticate" contains "Bearer"

  Rule: A simple request is not slower than before

    @CP-REG-5 @timed
    Scenario: One product with one image, on this service and on the one before
      Given a wallet with 5000 credits
      And a product group with 1 image
      And the invariant "the books balance" is suspended because "of the requests that are timed only the time is kept, and all are booked"
      When the caller creates the products
      And the same request is sent at most 1000 times more, in turns to this service and to the one before
      Then all of them are answered as the first one was
      And their times are compared by the policy

Feature: Parallel processing
  The groups of a request are processed side by side, at most five at a time. What becomes of one is no matter to the others,
  and the answer lists all of them in the order of the request.

  Rule: A single group is processed correctly

    @CP-PAR-1
    Scenario: One group becomes one product, as the request describes it
      Given a wallet with 10 credits
      And a product group with 2 images
      And the request's field "productGroups.0.metadata.description" is "Solid oak, four legs"
      And the request's field "productGroups.0.metadata.price" is 49.9
      And the request's field "productGroups.0.metadata.category" is "furniture"
      And the request's field "productGroups.0.metadata.location" is "Lisbon"
      When the caller creates the products
      Then the job is completed
      And group 1 is created with 2 images
      And each product was created after its images were processed and stored
      And each product shows the images that were stored for it
      And each product has the catalogue's id
      And the catalogue was called once
      And the catalogue was called with the JSON field "description" being "Solid oak, four legs"
      And the catalogue was called with the JSON field "price" being the number 49.9
      And the catalogue was called with the JSON field "category" being "furniture"
      And the catalogue was called with the JSON field "location" being "Lisbon"
      And 2 credits were charged

    @CP-PAR-1
    Scenario: Without options the images become WebP of quality 90, their background removed
      Given a wallet with 10 credits
      And a product group with 2 images
      When the caller creates the products
      Then the job is completed
      And every call to the image processor had the JSON field "format" being "webp"
      And every call to the image processor had the JSON field "quality" being the number 90
      And every call to the image processor had the JSON field "removeBackground" being "true"
      And every image was stored as "webp"

    @CP-PAR-1
    Scenario Outline: The images are processed as the options ask: <format>, quality <quality>, background removed: <removed>
      Given a wallet with 10 credits
      And a product group with 2 images
      And the request's field "options.outputFormat" is "<format>"
      And the request's field "options.quality" is <quality>
      And the request's field "options.removeBackground" is <removed>
      When the caller creates the products
      Then the job is completed
      And every call to the image processor had the JSON field "format" being "<format>"
      And every call to the image processor had the JSON field "quality" being the number <quality>
      And every call to the image processor had the JSON field "removeBackground" being "<removed>"
      And every image was stored as "<format>"

      Examples:
        | format | quality | removed |
        | png    | 1       | false   |
        | jpeg   | 100     | true    |
        | webp   | 75      | false   |

    @CP-PAR-1
    Scenario: A group without an id of its own is given one
      Given a wallet with 10 credits
      And a product group with 1 image
      And the request has no field "productGroups.0.productId"
      When the caller creates the products
      Then the response field "status" is "completed"
      And the response field "products.0.status" is "created"
      And the response field "products.0.productId" is there

    @CP-PAR-1
    Scenario: The images of a group are processed side by side
      Given a wallet with 20 credits
      And a product group with 20 images
      And the image processor answers after 300 ms
      When the caller creates the products
      Then the job is completed
      And group 1 is created with 20 images
      And 2 images of group 1 were processed at once
      And 20 credits were charged

  Rule: Several groups are processed in parallel

    @CP-PAR-2
    Scenario: Five groups are in progress together
      Given a wallet with 20 credits
      And 5 product groups with 2 images each
      And the image processor answers after 500 ms
      When the caller creates the products
      Then the job is completed
      And 5 groups were in progress at once
      And every group is created with all its images
      And 10 credits were charged

    @CP-PAR-2
    Scenario: A slow group holds no other one up, and the answer keeps the request's order
      Given a wallet with 20 credits
      And 7 product groups with 1 image each
      And the image processor answers after 1500 ms for group 1
      When the caller creates the products
      Then the job is completed
      And the products of the answer are in the order of the request
      And group 2 was done before group 1

    @CP-PAR-2
    Scenario: Of groups side by side each is made of its own images
      Given a wallet with 20 credits
      And 4 product groups with 2 images each
      And the image processor answers 422 for group 2
      When the caller creates the products
      Then the job is partial
      And only group 2 has failed
      And 2 credits were refunded

  Rule: Ten and more groups are processed in batches, with no timeout

    @CP-PAR-3 @CP-PAR-4
    Scenario Outline: <groups> groups are all created, at most 5 at a time
      Given a wallet with 100 credits
      And <groups> product groups with 1 image each
      And the image processor answers after 50 ms
      When the caller creates the products
      Then the job is completed
      And every group is created with all its images
      And the products of the answer are in the order of the request
      And at most 5 groups were in progress at any moment
      And <groups> credits were charged
      And nothing was refunded
      And the answer comes within 20 s

      Examples:
        | groups |
        | 10     |
        | 11     |
        | 50     |

  Rule: At most 5 groups are in progress at any moment

    @CP-PAR-4
    Scenario Outline: Of 12 groups at most 5 are in progress while <dependency> is slow
      Given a wallet with 20 credits
      And 12 product groups with 1 image each
      And <dependency> answers after 300 ms
      When the caller creates the products
      Then the job is completed
      And at most 5 groups were in progress at any moment
      And 5 groups were in progress at once

      Examples:
        | dependency          |
        | the image processor |
        | the object store    |
        | the catalogue       |

    @CP-PAR-4
    Scenario: Groups of many images are no exception
      Given a wallet with 100 credits
      And 8 product groups with 6 images each
      And the image processor answers after 200 ms
      When the caller creates the products
      Then the job is completed
      And at most 5 groups were in progress at any moment

    @CP-PAR-4
    Scenario: Groups that fail make room for one other each
      Given a wallet with 20 credits
      And 12 product groups with 1 image each
      And the image processor answers after 200 ms
      And the image processor answers 422 for group 1
      And the image processor answers 422 for group 2
      And the catalogue answers 500 for group 3
      When the caller creates the products
      Then the job is partial
      And at most 5 groups were in progress at any moment

  Rule: When one group fails the others still succeed

    @CP-PAR-5
    Scenario Outline: Of 7 groups only number <group> fails, when <dependency> <failure> for it
      Given a wallet with 20 credits
      And 7 product groups with 2 images each
      And <dependency> <failure> for group <group>
      When the caller creates the products
      Then the job is partial
      And only group <group> has failed
      And the products of the answer are in the order of the request
      And 2 credits were refunded
      And the books balance

      Examples:
        | dependency          | failure               | group |
        | the image processor | answers 500           | 1     |
        | the image processor | answers 422           | 4     |
        | the image processor | resets the connection | 7     |
        | the object store    | answers 503           | 1     |
        | the object store    | breaks off its answer | 5     |
        | the catalogue       | answers 500           | 1     |
        | the catalogue       | answers garbage       | 6     |
        | the catalogue       | never answers         | 2     |
        | the catalogue       | answers 409           | 7     |

    @CP-PAR-5
    Scenario: Groups that fail at different stages leave the rest as they are
      Given a wallet with 30 credits
      And 8 product groups with 2 images each
      And the image processor answers 500 for group 2
      And the object store answers 500 for group 4
      And the catalogue answers 500 for group 6
      When the caller creates the products
      Then the job is partial
      And group 1 is created with 2 images
      And group 2 has failed
      And group 3 is created with 2 images
      And group 4 has failed
      And group 5 is created with 2 images
      And group 6 has failed
      And group 7 is created with 2 images
      And group 8 is created with 2 images
      And 6 credits were refunded
      And the books balance

  Rule: When all groups fail every failure is reported and all credits come back

    @CP-PAR-6
    Scenario Outline: All 7 groups are reported as failed when <dependency> <failure>
      Given a wallet with 20 credits
      And 7 product groups with 2 images each
      And <dependency> <failure>
      When the caller creates the products
      Then the job is failed
      And every group has failed
      And 14 credits were charged
      And 14 credits were refunded
      And the refund was booked once
      And the wallet holds 20 credits

      Examples:
        | dependency          | failure               |
        | the image processor | answers 500           |
        | the image processor | answers 422           |
        | the object store    | answers 500           |
        | the object store    | resets the connection |
        | the catalogue       | answers 503           |
        | the catalogue       | breaks off its answer |

    @CP-PAR-6
    Scenario: All groups fail, each for a reason of its own
      Given a wallet with 20 credits
      And 3 product groups with 2 images each
      And the image processor answers 422 for group 1
      And the object store answers 500 for group 2
      And the catalogue answers 500 for group 3
      When the caller creates the products
      Then the job is failed
      And every group has failed
      And 6 credits were refunded
      And the wallet holds 20 credits

  Rule: A memory-heavy request stays within the service's memory limit

    @CP-PAR-7 @needs-memory
    Scenario: Requests that bring 12 MB of images each do not pile up
      Given a wallet with 100 credits
      And 12 product groups with 1 image of 1 MB each sent along with the request
      When the caller creates the products
      Then the job is completed
      And every group is created with all its images
      When the caller creates the products
      Then the job is completed
      And every group is created with all its images
      When the caller creates the products
      Then the job is completed
      And every group is created with all its images
      And the service has stayed within its memory limit
      And the wallet holds 64 credits

  Rule: Parallel beats sequential at least 3 to 1 on ten groups

    # What else ran beside it would be measured as well.
    @CP-PAR-8 @timed
    Scenario: Ten groups of one image each, every dependency slow
      Given a wallet with 20 credits
      And 10 product groups with 1 image each
      And the image processor answers after 500 ms
      And the object store answers after 500 ms
      And the catalogue answers after 500 ms
      When the caller creates the products
      Then the job is completed
      And the groups were done at least 3 times as fast as one after another

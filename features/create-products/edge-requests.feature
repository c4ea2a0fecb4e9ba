Feature: Edge requests
  What clients send by mistake, at a limit, or in writing that the developers do not read. A request that makes no sense is
  refused with all that is wrong with it, before anything is done or charged; one that does is served whatever it holds.

  Background:
    Given a wallet with 60 credits

  Rule: A body that is no request is refused

    @CP-REG-4
    Scenario Outline: The body <body> is refused
      Given the request's body is '<body>'
      When the caller creates the products
      Then the caller is refused with 400
      And neither credits nor processing were asked for anything

      Examples: No JSON
        | body                        |
        |                             |
        | {                           |
        | not JSON                    |
        | {"productGroups": [         |
        | {"productGroups": [],}      |
        | {"productGroups": 01}       |
        | {"productGroups": NaN}      |
        | {productGroups: []}         |
        | {"productGroups": []} extra |
        | {"productGroups": "\x"}     |

      Examples: JSON, and no object
        | body          |
        | []            |
        | "a text"      |
        | 17            |
        | true          |
        | null          |

      Examples: No groups
        | body                                |
        | {}                                  |
        | {"productGroups": null}             |
        | {"productGroups": []}               |
        | {"productGroups": {}}               |
        | {"productGroups": "all of them"}    |
        | {"productGroups": 3}                |
        | {"productGroups": [null]}           |
        | {"productGroups": ["chair"]}        |
        | {"productGroups": [[]]}             |
        | {"productGroups": [{}]}             |

    @CP-REG-4
    Scenario Outline: A body nested <levels> levels deep is refused, and breaks nothing
      Given the request's field "productGroups" is nested <levels> levels deep
      When the caller creates the products
      Then the caller is refused with 400
      And neither credits nor processing were asked for anything

      Examples:
        | levels |
        | 100    |
        | 10000  |

  Rule: A field of the wrong type is refused by its name

    @CP-REG-4
    Scenario Outline: <field> being <value>
      Given a product group with 1 image
      And the request's field "<field>" is <value>
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "<field>"
      And neither credits nor processing were asked for anything

      Examples:
        | field                              | value      |
        | productGroups.0.productId          | 17         |
        | productGroups.0.images             | null       |
        | productGroups.0.images             | "a.png"    |
        | productGroups.0.images             | {}         |
        | productGroups.0.images.0           | "a.png"    |
        | productGroups.0.images.0           | {}         |
        | productGroups.0.images.0.url       | 17         |
        | productGroups.0.images.0.url       | ["a", "b"] |
        | productGroups.0.metadata           | null       |
        | productGroups.0.metadata           | "Chair"    |
        | productGroups.0.metadata           | []         |
        | productGroups.0.metadata.title     | null       |
        | productGroups.0.metadata.title     | 17         |
        | productGroups.0.metadata.title     | {}         |
        | productGroups.0.metadata.description | 17       |
        | productGroups.0.metadata.price     | "12.50"    |
        | productGroups.0.metadata.price     | true       |
        | productGroups.0.metadata.category  | {}         |
        | productGroups.0.metadata.location  | []         |
        | options                            | "webp"     |
        | options                            | []         |
        | options.outputFormat               | 17         |
        | options.outputFormat               | "gif"      |
        | options.outputFormat               | ""         |
        | options.quality                    | "90"       |
        | options.quality                    | 90.5       |
        | options.removeBackground           | "true"     |
        | options.removeBackground           | 1          |
        | options.generateDescription        | "no"       |
        | options.languages                  | "en"       |
        | options.languages                  | [17]       |

    @CP-REG-4
    Scenario Outline: <field> is missing
      Given a product group with 1 image
      And the request has no field "<field>"
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "<field>"
      And neither credits nor processing were asked for anything

      Examples:
        | field                          |
        | productGroups                  |
        | productGroups.0.images         |
        | productGroups.0.metadata       |
        | productGroups.0.metadata.title |

    @CP-REG-4
    Scenario Outline: An image at <address> has no address on the web
      Given a product group with 1 image
      And the request's field "productGroups.0.images.0.url" is "<address>"
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "productGroups.0.images.0"
      And neither credits nor processing were asked for anything

      Examples:
        | address                    |
        |                            |
        | images.example/a.png       |
        | /images/a.png              |
        | //images.example/a.png     |
        | ftp://images.example/a.png |
        | file:///images/a.png       |
        | data:image/png;base64,AAAA |
        | javascript:alert(1)        |
        | http://                    |
        | https:///a.png             |

    @CP-REG-4
    Scenario: All that is wrong with a request is told at once
      Given 3 product groups with 2 images each
      And the request's field "productGroups.0.metadata.title" is ""
      And the request's field "productGroups.1.metadata.price" is -1
      And the request's field "productGroups.2.images.1.url" is "nowhere"
      And the request's field "options.quality" is 101
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with each of:
        | productGroups.0.metadata.title |
        | productGroups.1.metadata.price |
        | productGroups.2.images.1       |
        | options.quality                |
      And neither credits nor processing were asked for anything

  Rule: A limit is within, and one more is not

    @CP-REG-4
    Scenario: A group that is at every upper limit is created
      Given a product group with 20 images
      And the request's field "productGroups.0.metadata.title" is a text of 200 characters
      And the request's field "productGroups.0.metadata.description" is a text of 5000 characters
      And the request's field "productGroups.0.metadata.price" is 1000000
      And the request's field "productGroups.0.metadata.category" is a text of 100 characters
      And the request's field "productGroups.0.metadata.location" is a text of 200 characters
      And the request's field "options.quality" is 100
      When the caller creates the products
      Then the job is completed
      And group 1 is created with 20 images
      And 20 credits were charged
      And the catalogue was called with the JSON field "price" being the number 1000000

    @CP-REG-4
    Scenario: A group that is at every lower limit is created
      Given a product group with 1 image
      And the request's field "productGroups.0.metadata.title" is "x"
      And the request's field "productGroups.0.metadata.price" is 0
      And the request's field "options.quality" is 1
      When the caller creates the products
      Then the job is completed
      And group 1 is created with 1 image
      And the catalogue was called with the JSON field "price" being the number 0

    @CP-REG-4
    Scenario: Emoji count as one character each
      Given a product group with 1 image
      And the request's field "productGroups.0.metadata.title" is a text of 200 emoji
      And the request's field "productGroups.0.metadata.category" is a text of 100 emoji
      When the caller creates the products
      Then the job is completed

    @CP-REG-4
    Scenario Outline: <field> being <value> is out of its limits
      Given a product group with 1 image
      And the request's field "<field>" is <value>
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "<field>"
      And neither credits nor processing were asked for anything

      Examples:
        | field                                | value                     |
        | productGroups.0.images               | []                        |
        | productGroups.0.metadata.title       | ""                        |
        | productGroups.0.metadata.title       | a text of 201 characters  |
        | productGroups.0.metadata.title       | a text of 201 emoji       |
        | productGroups.0.metadata.description | a text of 5001 characters |
        | productGroups.0.metadata.price       | -1                        |
        | productGroups.0.metadata.price       | -0.01                     |
        | productGroups.0.metadata.price       | 1000000.01                |
        | productGroups.0.metadata.price       | 1e7                       |
        | productGroups.0.metadata.category    | a text of 101 characters  |
        | productGroups.0.metadata.location    | a text of 201 characters  |
        | options.quality                      | 0                         |
        | options.quality                      | 101                       |
        | options.quality                      | -90                       |

    @CP-REG-4
    Scenario: A group of 21 images is out of its limits
      Given a product group with 21 images
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "productGroups.0.images"
      And neither credits nor processing were asked for anything

    @CP-REG-4
    Scenario: 51 groups are out of their limits
      Given 51 product groups with 1 image each
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "productGroups"
      And neither credits nor processing were asked for anything

    @CP-REG-4
    Scenario Outline: A text of 64 KB is too long for the <field>
      Given a product group with 1 image
      And the request's field "productGroups.0.metadata.<field>" is a text of 65536 characters
      When the caller creates the products
      Then the caller is refused with 400
      And the caller is told what is wrong with "productGroups.0.metadata.<field>"

      Examples:
        | field       |
        | title       |
        | description |

  Rule: Fields that the service does not know are ignored, and those that may be null are as good as missing

    @CP-REG-4
    Scenario: Unknown fields are ignored wherever they stand
      Given a product group with 2 images
      And the request's field "colour" is "red"
      And the request's field "productGroups.0.colour" is ["red", {"and": "blue"}]
      And the request's field "productGroups.0.images.0.colour" is 17
      And the request's field "productGroups.0.metadata.colour" is null
      And the request's field "options.colour" is {"deep": [1, 2, 3]}
      When the caller creates the products
      Then the job is completed
      And group 1 is created with 2 images
      And 2 credits were charged

    @CP-REG-4
    Scenario: An unknown field of 64 KB is ignored too
      Given a product group with 1 image
      And the request's field "note" is a text of 65536 characters
      When the caller creates the products
      Then the job is completed

    @CP-REG-4
    Scenario: What may be null is as good as missing
      Given a product group with 1 image
      And the request's field "productGroups.0.metadata.description" is null
      And the request's field "productGroups.0.metadata.price" is null
      And the request's field "productGroups.0.metadata.category" is null
      And the request's field "productGroups.0.metadata.location" is null
      And the request's field "options" is null
      When the caller creates the products
      Then the job is completed
      And every image was stored as "webp"

  Rule: Every writing system arrives unchanged

    @CP-REG-4
    Scenario Outline: <writing>
      Given a product group with 1 image
      And the request's field "productGroups.0.metadata.title" is "<text>"
      And the request's field "productGroups.0.metadata.description" is "<text> <text>"
      When the caller creates the products
      Then the job is completed
      And the catalogue was called with the JSON field "title" being "<text>"
      And the catalogue was called with the JSON field "description" being "<text> <text>"

      Examples:
        | writing             | text                      |
        | Accents             | Ångström, naïve façade    |
        | Greek and Cyrillic  | Καρέκλα и стол            |
        | Chinese, Japanese   | 漆の椅子、橡木椅          |
        | Korean and Thai     | 의자 เก้าอี้                 |
        | Hindi               | कुर्सी                      |
        | Right to left       | كرسي من خشب البلوط כיסא   |
        | Emoji of many parts | 👩‍👩‍👧‍👦 🪑 🇵🇹 👍🏽             |
        | Combining marks     | école ä ñ          |
        | Rare ideographs     | 𠮷野家 𝒞𝒽𝒶𝒾𝓇              |
        | Marks of typography | “Chair” – ½ price… € 5    |
        | What looks like code | <b>&amp;</b> '; -- ${x} %s {0} |

  Rule: Headers that leave open what is meant are refused

    @CP-REG-4
    Scenario: Two tenants are no tenant
      Given a product group with 1 image
      And the caller asks for another tenant as well
      When the caller creates the products
      Then the caller is refused with 400 or 403
      And neither credits nor processing were asked for anything

    @CP-REG-4
    Scenario: Two tokens are no token
      Given a product group with 1 image
      And the caller sends its Authorization header twice
      When the caller creates the products
      Then the caller is refused with 400 or 401
      And neither credits nor processing were asked for anything

  Rule: Nothing that the contract leaves open breaks the service or costs what is not delivered

    @CP-REG-4
    Scenario Outline: <body>
      Given the request's body is '<body>'
      When the caller creates the products
      Then the caller is served in full or refused, and the books balance

      Examples: A key that stands twice
        | body |
        | {"productGroups": [{"images": [{"url": "https://images.example/${mark}/1.png"}], "metadata": {"title": "one", "title": "two"}}]} |
        | {"productGroups": [], "productGroups": [{"images": [{"url": "https://images.example/${mark}/1.png"}], "metadata": {"title": "Chair"}}]} |

      Examples: An image that is there twice, or is none
        | body |
        | {"productGroups": [{"images": [{"url": "https://images.example/${mark}/1.png", "base64": "iVBORw0KGgo="}], "metadata": {"title": "Chair"}}]} |
        | {"productGroups": [{"images": [{"base64": "this is no base64 at all!"}], "metadata": {"title": "Chair"}}]} |

      Examples: Texts with characters of control
        | body |
        | {"productGroups": [{"images": [{"url": "https://images.example/${mark}/1.png"}], "metadata": {"title": "Chair\u0000"}}]} |
        | {"productGroups": [{"images": [{"url": "https://images.example/${mark}/1.png"}], "metadata": {"title": "\ud83d"}}]} |
        | {"productGroups": [{"images": [{"url": "https://images.example/${mark}/1.png"}], "metadata": {"title": "   "}}]} |

      Examples: Ids that are no names of files
        | body |
        | {"productGroups": [{"productId": "../../${mark}", "images": [{"url": "https://images.example/${mark}/1.png"}], "metadata": {"title": "Chair"}}]} |
        | {"productGroups": [{"productId": "a/b?c#d %2e", "images": [{"url": "https://images.example/${mark}/1.png"}], "metadata": {"title": "Chair"}}]} |

    @CP-REG-4
    Scenario Outline: A body that says it is <type>
      Given a product group with 1 image
      And the request's content type is "<type>"
      When the caller creates the products
      Then the caller is served in full or refused, and the books balance

      Examples:
        | type                              |
        | text/plain                        |
        | application/xml                   |
        | application/octet-stream          |
        | application/json; charset=utf-8   |

    @CP-REG-4
    Scenario Outline: <method> is not what the endpoint is for
      When the caller sends <method> to where it can create products
      Then the caller is refused with 404 or 405
      And neither credits nor processing were asked for anything

      Examples:
        | method |
        | GET    |
        | PUT    |
        | PATCH  |
        | DELETE |

    @CP-REG-4
    Scenario: A slash at the end of the path changes nothing for the worse
      When the caller sends POST "/bg-remover/create-products/" with the JSON body:
        """
        {"productGroups": []}
        """
      Then the response is an error in the standard shape
      And neither credits nor processing were asked for anything

    @CP-REG-4
    Scenario: A path that nobody knows
      When the caller sends POST "/bg-remover/create-product" with the JSON body:
        """
        {}
        """
      Then the caller is refused with 404 or 405
      And neither credits nor processing were asked for anything

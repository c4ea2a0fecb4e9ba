Feature: Authentication and authorization
  Only a caller with a good token, for its own tenant, is served. Everybody else is told so, and nothing happens.

  Background:
    Given a wallet with 10 credits

  Rule: A valid token for the caller's own tenant is processed

    @CP-AUTH-1
    Scenario Outline: A good <use> token signed with <algorithm> is accepted
      Given the caller's token is an <use> token
      And the caller's token is signed with <algorithm>
      And a product group with 1 image
      When the caller creates the products
      Then the job is completed
      And 1 credit was charged

      Examples:
        | use    | algorithm |
        | id     | RS256     |
        | id     | ES256     |
        | access | RS256     |
        | access | ES256     |

    @CP-AUTH-1
    Scenario Outline: The tenant is found in the token's <claim>
      Given the caller's token names the tenant in "<claim>"
      And a product group with 1 image
      When the caller creates the products
      Then the job is completed
      And every call carries the caller's tenant

      Examples:
        | claim         |
        | custom:tenant |

      @needs-other-tenant-claims
      Examples:
        | claim          |
        | tenant_id      |
        | cognito:groups |

    @CP-AUTH-1
    Scenario: A token that ran out within the allowed clock skew is still good
      Given a caller whose token is expired within the clock skew
      And a product group with 1 image
      When the caller creates the products
      Then the job is completed

    @CP-AUTH-1
    Scenario: A key that the issuer published just now is found
      Given a product group with 1 image
      When the caller creates the products
      Then the job is completed
      Given the caller's token is signed with a key that was published just now
      When the caller creates the products
      Then the job is completed

    @CP-AUTH-1
    Scenario: The name of the scheme may be written in lower case
      Given the caller sends its token in the scheme "bearer"
      And a product group with 1 image
      When the caller creates the products
      Then the job is completed

  Rule: An invalid token gets 401

    @CP-AUTH-2 @CP-AUTH-7 @CP-AUTH-8
    Scenario Outline: A token <flaw> is refused
      Given the caller's token is signed with RS256
      And a caller whose token is <flaw>
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And neither credits nor processing were asked for anything

      Examples: The signature does not hold
        | flaw                                              |
        | signed with another key under the issuer's key id |
        | signed with a key that the issuer does not publish |
        | without a key id                                  |
        | with the algorithm none                           |
        | signed by HMAC with the issuer's public key       |
        | changed after it was signed                       |
        | cut short                                         |
        | no JWT at all                                     |

      Examples: It is meant for somebody else
        | flaw                                    |
        | of another issuer                       |
        | for another audience                    |
        | of a use that is neither id nor access  |

      Examples: Its time is wrong
        | flaw                          |
        | not yet valid                 |
        | issued in the future          |
        | valid for longer than an hour |

      Examples: A claim is missing
        | flaw                        |
        | without the claim iss       |
        | without the claim aud       |
        | without the claim exp       |
        | without the claim iat       |
        | without the claim sub       |
        | without the claim token_use |
        | without a tenant            |

    @CP-AUTH-2 @CP-AUTH-8
    Scenario Outline: An elliptic curve token that is <flaw> is refused
      Given the caller's token is signed with ES256
      And a caller whose token is <flaw>
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401

      Examples:
        | flaw                                              |
        | signed with another key under the issuer's key id |
        | changed after it was signed                       |

    @CP-AUTH-2 @CP-AUTH-8
    Scenario: An access token for another client is refused
      Given the caller's token is an access token
      And a caller whose token is for another audience
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401

  Rule: An expired token gets 401

    @CP-AUTH-3 @CP-AUTH-7 @CP-AUTH-8
    Scenario Outline: An expired <use> token signed with <algorithm> is refused
      Given the caller's token is an <use> token
      And the caller's token is signed with <algorithm>
      And a caller whose token is expired
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And neither credits nor processing were asked for anything

      Examples:
        | use    | algorithm |
        | id     | RS256     |
        | access | ES256     |

  Rule: A missing token gets 401

    @CP-AUTH-4 @CP-AUTH-7 @CP-AUTH-8
    Scenario: A request without an Authorization header is refused
      Given the caller sends no Authorization header
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And neither credits nor processing were asked for anything

    @CP-AUTH-4 @CP-AUTH-7 @CP-AUTH-8
    Scenario Outline: An Authorization header of "<value>" is refused
      Given the caller's Authorization header is "<value>"
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And neither credits nor processing were asked for anything

      Examples:
        | value                |
        |                      |
        | Bearer               |
        | Basic dXNlcjpwYXNz   |
        | Bearer undefined     |

    @CP-AUTH-4 @CP-AUTH-7 @CP-AUTH-8
    Scenario Outline: A good token in the scheme "<scheme>" is refused
      Given the caller sends its token in the scheme "<scheme>"
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And neither credits nor processing were asked for anything

      Examples:
        | scheme |
        | Basic  |
        | Token  |
        | DPoP   |

    @CP-AUTH-4 @CP-AUTH-7 @CP-AUTH-8
    Scenario: A good token without a scheme is refused
      Given the caller sends its token without a scheme
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401
      And neither credits nor processing were asked for anything

  Rule: A valid token for another tenant gets 403

    @CP-AUTH-5 @CP-AUTH-7
    Scenario Outline: A caller whose tenant stands in <claim> cannot ask for another one
      Given the caller's token names the tenant in "<claim>"
      And the caller asks for another tenant
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 403
      And neither credits nor processing were asked for anything

      Examples:
        | claim         |
        | custom:tenant |

      @needs-other-tenant-claims
      Examples:
        | claim          |
        | tenant_id      |
        | cognito:groups |

    @CP-AUTH-5
    Scenario: Another tenant in the body does not lead there
      Given a product group with 1 image
      And the request body names another tenant
      When the caller creates the products
      Then the job is completed
      And every call carries the caller's tenant

    @CP-AUTH-5 @CP-AUTH-7
    Scenario: The caller's own tenant in the body does not open another one
      Given the caller asks for another tenant
      And a product group with 1 image
      And the request body names the caller's own tenant
      When the caller creates the products
      Then the caller is refused with 403
      And neither credits nor processing were asked for anything

  Rule: Authorization comes after authentication

    @CP-AUTH-6
    Scenario Outline: A token that is <flaw>, for another tenant, is 401 and not 403
      Given a caller whose token is <flaw>
      And the caller asks for another tenant
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401

      Examples:
        | flaw                                              |
        | expired                                           |
        | signed with another key under the issuer's key id |
        | with the algorithm none                           |
        | of another issuer                                 |

    @CP-AUTH-6
    Scenario: No token at all, for another tenant, is 401 and not 403
      Given the caller sends no Authorization header
      And the caller asks for another tenant
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 401

  Rule: A tenant is asked for, and is the same in other case and with spaces

    @CP-AUTH-9
    Scenario Outline: A request that asks for <tenant> is refused
      Given the caller asks for <tenant>
      And a product group with 1 image
      When the caller creates the products
      Then the caller is refused with 400
      And neither credits nor processing were asked for anything

      Examples:
        | tenant          |
        | no tenant       |
        | an empty tenant |

    @CP-AUTH-9
    Scenario: A caller that asks for its own tenant in upper case is served as that tenant
      Given the caller asks for its own tenant in upper case
      And a product group with 1 image
      When the caller creates the products
      Then the job is completed
      And every call carries the caller's tenant

    @CP-AUTH-9
    Scenario Outline: A token that names the tenant <written> is of that tenant
      Given the caller's token names the tenant <written>
      And a product group with 1 image
      When the caller creates the products
      Then the job is completed
      And every call carries the caller's tenant

      Examples:
        | written               |
        | in upper case         |
        | with spaces around it |

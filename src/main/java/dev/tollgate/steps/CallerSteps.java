package dev.tollgate.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.caller.Flaw;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.vocabulary.Subject;
import dev.tollgate.world.Caller;
import io.cucumber.java.en.Given;
import java.util.Locale;

/** Who asks, and with what token. */
@Subject("Callers and tokens: who asks")
public final class CallerSteps {
  private final Caller caller;

  public CallerSteps(Caller caller) {
    this.caller = caller;
  }

  @Given("the caller is {string}")
  @Example("the caller is \"Alice\"")
  public void is(String name) {
    caller.become(name, false);
  }

  @Given("the caller is {string} of another tenant")
  @Example("the caller is \"Bob\" of another tenant")
  public void isOfOtherTenant(String name) {
    caller.become(name, true);
  }

  @Given("the caller's token is {string}")
  @Example("the caller's token is \"${token}\"")
  public void givenToken(String token) {
    caller.authorization("Bearer " + token);
  }

  @Given("the caller's token has the claim {string} being {json}")
  @Example({
    "the caller's token has the claim \"role\" being \"admin\"",
    "the caller's token has the claim \"scopes\" being [\"read\", \"write\"]"
  })
  public void claim(String name, JsonNode value) {
    caller.claim(name, value);
  }

  @Given("a caller whose token is {flaw}")
  @Example("a caller whose token is expired")
  public void tokenIs(Flaw flaw) {
    caller.token(spec -> spec.withFlaw(flaw));
  }

  @Given("the caller's token is signed with {word}")
  @Example("the caller's token is signed with ES256")
  public void signedWith(String algorithm) {
    caller.token(spec -> spec.withAlgorithm(algorithm));
  }

  @Given("the caller's token is signed with a key that was published just now")
  @Example("the caller's token is signed with a key that was published just now")
  public void signedWithNewKey() {
    caller.tokenWithNewKey();
  }

  @Given("the caller's token is an {word} token")
  @Example("the caller's token is an access token")
  public void use(String use) {
    caller.token(spec -> spec.withUse(use));
  }

  @Given("the caller's token names the tenant in {string}")
  @Example("the caller's token names the tenant in \"org\"")
  public void tenantClaim(String claim) {
    caller.token(spec -> spec.withTenantClaim(claim));
  }

  @Given("the caller's token names the tenant in upper case")
  @Example("the caller's token names the tenant in upper case")
  public void tokenTenantUpperCase() {
    caller.token(spec -> spec.withTenant(spec.tenant().toUpperCase(Locale.ROOT)));
  }

  @Given("the caller's token names the tenant with spaces around it")
  @Example("the caller's token names the tenant with spaces around it")
  public void tokenTenantPadded() {
    caller.token(spec -> spec.withTenant("  " + spec.tenant() + " "));
  }

  @Given("the caller sends no Authorization header")
  @Example("the caller sends no Authorization header")
  public void noAuthorization() {
    caller.noAuthorization();
  }

  @Given("the caller's Authorization header is {string}")
  @Example("the caller's Authorization header is \"Basic YWxpY2U6\"")
  public void authorization(String value) {
    caller.authorization(value);
  }

  @Given("the caller sends its token in the scheme {string}")
  @Example("the caller sends its token in the scheme \"Token\"")
  public void scheme(String scheme) {
    caller.authorization(scheme + " " + caller.mint());
  }

  @Given("the caller sends its token without a scheme")
  @Example("the caller sends its token without a scheme")
  public void noScheme() {
    caller.authorization(caller.mint());
  }

  @Given("the caller sends its Authorization header twice")
  @Example("the caller sends its Authorization header twice")
  public void authorizationTwice() {
    caller.authorizationTwice();
  }

  @Given("the caller gives the request no id")
  @Example("the caller gives the request no id")
  public void noRequestId() {
    caller.noRequestId();
  }

  @Given("the caller asks for its own tenant")
  @Example("the caller asks for its own tenant")
  public void ownTenant() {
    caller.tenantHeader(caller.tenant());
  }

  @Given("the caller asks for another tenant")
  @Example("the caller asks for another tenant")
  public void otherTenant() {
    caller.tenantHeader(caller.otherTenant());
  }

  @Given("the caller asks for another tenant as well")
  @Example("the caller asks for another tenant as well")
  public void otherTenantToo() {
    caller.secondTenant(caller.otherTenant());
  }

  @Given("the caller asks for its own tenant in upper case")
  @Example("the caller asks for its own tenant in upper case")
  public void ownTenantUpperCase() {
    caller.tenantHeader(caller.tenant().toUpperCase(Locale.ROOT));
  }

  @Given("the caller asks for no tenant")
  @Example("the caller asks for no tenant")
  public void noTenant() {
    caller.noTenant();
  }

  @Given("the caller asks for an empty tenant")
  @Example("the caller asks for an empty tenant")
  public void emptyTenant() {
    caller.tenantHeader("");
  }
}

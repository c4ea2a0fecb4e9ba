package dev.tollgate.benchmark.plain;

import dev.tollgate.caller.Flaw;
import dev.tollgate.caller.TokenSpec;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Glue for the same feature files, as little as there can be: what makes the token, what sends, and
 * one step for all others, which costs a plain suite less than it would really pay.
 */
public final class PlainSteps {
  private final PlainScenario scenario;
  private UnaryOperator<TokenSpec> token = spec -> spec;
  private @Nullable String authorization;
  private @Nullable String scheme = "Bearer ";
  private @Nullable String newKey;

  public PlainSteps(PlainScenario scenario) {
    this.scenario = scenario;
  }

  @Before
  public void begin(Scenario running) {
    scenario.begin(running);
  }

  @Given("^a caller whose token is (.*)$")
  public void tokenIs(String flaw) {
    but(spec -> spec.withFlaw(Flaw.of(flaw)));
  }

  @Given("^the caller's token is signed with (RS256|ES256)$")
  public void signedWith(String algorithm) {
    but(spec -> spec.withAlgorithm(algorithm));
  }

  @Given("^the caller's token is signed with a key that was published just now$")
  public void signedWithNewKey() {
    newKey = "rotated-" + scenario.mark();
    PlainSuite.running().publish(newKey);
  }

  @Given("^the caller's token is an (id|access) token$")
  public void use(String use) {
    but(spec -> spec.withUse(use));
  }

  @Given("^the caller's token names the tenant in \"(.*)\"$")
  public void tenantClaim(String claim) {
    but(spec -> spec.withTenantClaim(claim));
  }

  @Given("^the caller's token names the tenant in upper case$")
  public void tenantInUpperCase() {
    but(spec -> spec.withTenant(spec.tenant().toUpperCase(Locale.ROOT)));
  }

  @Given("^the caller's token names the tenant with spaces around it$")
  public void tenantPadded() {
    but(spec -> spec.withTenant("  " + spec.tenant() + " "));
  }

  @Given("^the caller sends no Authorization header$")
  public void noAuthorization() {
    scheme = null;
  }

  @Given("^the caller's Authorization header is \"(.*)\"$")
  public void authorization(String value) {
    authorization = value;
  }

  @Given("^the caller sends its token in the scheme \"(.*)\"$")
  public void scheme(String name) {
    scheme = name + " ";
  }

  @Given("^the caller sends its token without a scheme$")
  public void noScheme() {
    scheme = "";
  }

  @When("^the caller creates the products(?: \\d+ times at once)?$")
  public void create() throws IOException {
    if (authorization != null || scheme == null) {
      scenario.send(authorization);
    } else {
      scenario.send(scheme + PlainSuite.running().mint(token.apply(good()), newKey));
    }
  }

  @Given(
      "^(?!a caller whose|the caller's token|the caller's Auth|the caller sends|the caller creates).*$")
  public void rest() {}

  private void but(UnaryOperator<TokenSpec> difference) {
    UnaryOperator<TokenSpec> before = token;
    token = spec -> difference.apply(before.apply(spec));
  }

  private TokenSpec good() {
    return PlainSuite.running().tokenOf("user-" + scenario.mark(), "tenant-" + scenario.mark());
  }
}

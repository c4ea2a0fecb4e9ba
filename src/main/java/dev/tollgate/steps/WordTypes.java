package dev.tollgate.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tollgate.caller.Flaw;
import dev.tollgate.system.Size;
import dev.tollgate.system.TimeLimit;
import dev.tollgate.vocabulary.Example;
import dev.tollgate.world.CallLike;
import dev.tollgate.world.Check;
import dev.tollgate.world.Failure;
import io.cucumber.java.ParameterType;
import java.time.Duration;

/** The words that steps take. */
public final class WordTypes {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  /**
   * A dependency by its name in system.yml, with or without the article: {@code the image
   * processor}.
   */
  @ParameterType("(?:[Tt]he )?([a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?)")
  @Example({"stock", "the price list"})
  public String dependency(String name) {
    return name;
  }

  @ParameterType(Failure.WORDS)
  @Example({
    "answers 503",
    "answers after 300 ms",
    "never answers",
    "answers garbage",
    "sends what is no HTTP",
    "resets the connection",
    "breaks off its answer",
    "loses its answer"
  })
  public Failure failure(String words) {
    return Failure.of(words);
  }

  /** What is wrong with a token, to the end of the line. */
  @ParameterType("[a-zA-Z' _-]+")
  @Example({
    "good",
    "expired",
    "expired within the clock skew",
    "not yet valid",
    "issued in the future",
    "valid for longer than an hour",
    "signed with another key under the issuer's key id",
    "signed with a key that the issuer does not publish",
    "without a key id",
    "of another issuer",
    "for another audience",
    "of a use that is neither id nor access",
    "with the algorithm none",
    "signed by HMAC with the issuer's public key",
    "changed after it was signed",
    "cut short",
    "no JWT at all",
    "without the claim iss",
    "without the claim aud",
    "without the claim exp",
    "without the claim iat",
    "without the claim sub",
    "without the claim token_use",
    "without a tenant"
  })
  public Flaw flaw(String words) {
    return Flaw.of(words);
  }

  /** A JSON value in one line; a text in its double quotes. */
  @ParameterType("-?\\d[^ ]*|true|false|null|\".*\"|\\[.*]|\\{.*}")
  @Example({"\"text\"", "7", "7.5", "true", "null", "[\"a\"]", "{\"a\": 1}"})
  public JsonNode json(String value) throws JsonProcessingException {
    return JSON.readTree(value);
  }

  /** A size as {@code 12 MB}, in bytes; a MB is 1024 times 1024 of them. */
  @ParameterType("\\d+ (?:bytes|KB|MB)")
  @Example({"100 bytes", "64 KB", "1 MB"})
  public Integer size(String words) {
    return Math.toIntExact(Size.of(words).bytes());
  }

  @ParameterType("\\d+ (?:ms|s|min)")
  @Example({"300 ms", "2 s", "5 min"})
  public Duration duration(String words) {
    return TimeLimit.of(words).duration();
  }

  /** What a value is to be. */
  @ParameterType(Check.WORDS)
  @Example({
    "is \"lamp\"",
    "is not \"lamp\"",
    "is 3",
    "is 7.5",
    "is true",
    "is null",
    "is not null",
    "is there",
    "is empty",
    "is not empty",
    "is at least 2",
    "is at most 2.5",
    "is more than 2",
    "is less than 2.5",
    "is one of \"lamp\", \"chair\"",
    "is before \"2030-01-01\"",
    "is after \"${10 min ago}\"",
    "is a text",
    "is a number",
    "is a whole number",
    "is a boolean",
    "is a list",
    "is an object",
    "is a UUID",
    "is a date",
    "is a date and time",
    "is an address",
    "is an e-mail address",
    "contains \"lamp\"",
    "contains 3",
    "does not contain \"lamp\"",
    "matches \"[a-z]+\"",
    "has 3 elements",
    "has 1 element",
    "has at least 2 elements",
    "has at most 2 elements"
  })
  public Check check(String words) {
    return Check.of(words);
  }

  /** What a call to a dependency is like. */
  @ParameterType(CallLike.WORDS)
  @Example({
    "with GET \"/prices/{item}\"",
    "with the header \"X-Colour\" being \"red\"",
    "with the query parameter \"size\" being \"9\"",
    "with the JSON field \"item\" being \"lamp\"",
    "with the JSON field \"count\" being the number 3",
    "with the JSON field \"count\" that is at least 2",
    "with a body that contains \"lamp\""
  })
  public CallLike call(String words) {
    return new CallLike(words);
  }

  /** What a field of a call's JSON body is like. */
  @ParameterType(CallLike.CHECKED_WORDS)
  @Example("with the JSON field \"count\" that is at least 2")
  public CallLike fieldThat(String words) {
    return new CallLike(words);
  }

  @ParameterType("GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS")
  @Example({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
  public String method(String name) {
    return name;
  }
}

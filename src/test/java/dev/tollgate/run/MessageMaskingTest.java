package dev.tollgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.evidence.Masking;
import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Envelope;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageMaskingTest {
  private final MessageMasking masking = new MessageMasking(new Masking(List.of()));

  @Test
  void aSecretInAStepIsMaskedInItsArgumentsTooWhereNoNameStandsBesideIt() throws IOException {
    String pickle =
        masked(
            """
            {"pickle":{"id":"p","uri":"a.feature","name":"n","language":"en","astNodeIds":[],"tags":[],"steps":[
              {"id":"s1","astNodeIds":[],"text":"the request has the header \\"X-Api-Key\\" being \\"correct-horse\\""},
              {"id":"s2","astNodeIds":[],"text":"the wallet \\"of-ann\\" is open"}]}}""");
    String testCase =
        masked(
            """
            {"testCase":{"id":"c","pickleId":"p","testSteps":[
              {"id":"t1","pickleStepId":"s1","stepDefinitionIds":[],"stepMatchArgumentsLists":[{"stepMatchArguments":[
                {"group":{"children":[{"children":[],"value":"correct-horse"}],"start":5,"value":"\\"correct-horse\\""}}]}]},
              {"id":"t2","pickleStepId":"s2","stepDefinitionIds":[],"stepMatchArgumentsLists":[{"stepMatchArguments":[
                {"group":{"children":[],"start":5,"value":"of-ann"}}]}]}]}}""");

    assertThat(pickle).contains("X-Api-Key", "***(value)").doesNotContain("correct-horse");
    assertThat(testCase).contains("of-ann").doesNotContain("correct-horse");
  }

  @Test
  void whatStandsBelowOrBesideASecretsNameInATableIsMasked() throws IOException {
    String feature =
        masked(
            "{\"source\":{\"uri\":\"a.feature\",\"mediaType\":\"text/x.cucumber.gherkin+plain\",\"data\":\""
                + "| user | password |\\n| ann | correct-horse |\\n\\n| user | ann |\\n| password | correct-horse |\\n\"}}");
    String step =
        masked(
            """
            {"pickle":{"id":"p","uri":"a.feature","name":"n","language":"en","astNodeIds":[],"tags":[],"steps":[
              {"id":"s1","astNodeIds":[],"text":"a user","argument":{"dataTable":{"rows":[
                {"cells":[{"value":"user"},{"value":"password"}]},
                {"cells":[{"value":"ann"},{"value":"correct-horse"}]}]}}}]}}""");

    assertThat(feature).contains("| ann | ***(value) |", "| password | ***(value) |");
    assertThat(feature + step).contains("ann").doesNotContain("correct-horse");
  }

  private String masked(String message) throws IOException {
    Envelope masked = masking.mask(new Deserializer().readValue(message.replace("\n", "")));
    StringWriter line = new StringWriter();
    new Serializer().writeValue(line, masked);
    return line.toString();
  }
}

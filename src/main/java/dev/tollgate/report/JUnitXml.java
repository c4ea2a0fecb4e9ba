package dev.tollgate.report;

import dev.tollgate.record.Failure;
import dev.tollgate.record.RecordedRun;
import dev.tollgate.record.RecordedScenario;
import dev.tollgate.record.RecordedStep;
import dev.tollgate.record.ScenarioStatus;
import dev.tollgate.verdict.Why;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}, as CI servers read it: a suite for each feature, a case for each scenario. A
 * scenario that did not end is an error; one that failed is a failure, and so is one that is flaky:
 * no server knows anything between a failure and a pass that all of them show.
 */
final class JUnitXml {
  private final XMLStreamWriter xml;

  private final Anchors anchors;
  private final String features;

  private JUnitXml(XMLStreamWriter xml, Anchors anchors, String features) {
    this.features = features;
    this.xml = xml;
    this.anchors = anchors;
  }

  static String of(RecordedRun run) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitXml(xml, Anchors.of(run), run.features()).suites(run);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory does not fail", e);
    }
    return text.append('\n').toString();
  }

  private void suites(RecordedRun run) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    attribute("name", "tollgate");
    numbers(run.scenarios());
    TreeMap<String, List<RecordedScenario>> features =
        run.scenarios().stream()
            .collect(
                Collectors.groupingBy(
                    scenario -> scenario.place().uri(), TreeMap::new, Collectors.toList()));
    for (List<RecordedScenario> feature : features.values()) {
      suite(feature);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(List<RecordedScenario> scenarios) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute("name", nameOf(scenarios.get(0)));
    attribute("file", CheckoutFile.of(scenarios.get(0).place(), features));
    numbers(scenarios);
    for (RecordedScenario scenario : scenarios) {
      testCase(scenario);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void numbers(List<RecordedScenario> scenarios) throws XMLStreamException {
    attribute("tests", String.valueOf(scenarios.size()));
    attribute("failures", count(scenarios, "failure"));
    attribute("errors", count(scenarios, "error"));
    attribute("skipped", count(scenarios, "skipped"));
    attribute(
        "time",
        seconds(
            scenarios.stream().map(RecordedScenario::took).reduce(Duration.ZERO, Duration::plus)));
  }

  private void testCase(RecordedScenario scenario) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    attribute("classname", nameOf(scenario));
    attribute("name", scenario.name() + " (line " + scenario.place().line() + ")");
    attribute("file", CheckoutFile.of(scenario.place(), features));
    attribute("line", String.valueOf(scenario.place().line()));
    attribute("time", seconds(scenario.took()));
    if (scenario.status() != ScenarioStatus.PASSED) {
      xml.writeStartElement(kind(scenario));
      attribute("message", Why.of(scenario));
      if (scenario.status() != ScenarioStatus.SKIPPED) {
        attribute("type", scenario.status().name().toLowerCase(Locale.ROOT));
        xml.writeCharacters(XmlText.of(text(scenario)));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** What failed and where, and where its evidence stands beside this file. */
  private String text(RecordedScenario scenario) {
    String full =
        scenario
            .offendingStep()
            .map(RecordedStep::failure)
            .map(Failure::full)
            .orElse(Why.of(scenario));
    return scenario.place()
        + "\n"
        + scenario.offendingStep().map(step -> step.line() + "\n").orElse("")
        + full
        + "\nevidence: index.html#"
        + anchors.of(scenario.place());
  }

  private static String kind(RecordedScenario scenario) {
    return switch (scenario.status()) {
      case PASSED -> "";
      case SKIPPED -> "skipped";
      case CUT_OFF, NOT_RUN -> "error";
      case PENDING, UNDEFINED, AMBIGUOUS, FAILED, FLAKY, EMPTY -> "failure";
    };
  }

  private static String count(List<RecordedScenario> scenarios, String kind) {
    return String.valueOf(
        scenarios.stream().filter(scenario -> kind(scenario).equals(kind)).count());
  }

  private static String nameOf(RecordedScenario scenario) {
    return scenario.feature().isEmpty() ? scenario.place().uri() : scenario.feature();
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, XmlText.of(value));
  }
}

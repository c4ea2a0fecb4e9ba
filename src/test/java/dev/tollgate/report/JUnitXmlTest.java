package dev.tollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.fixtures.FixtureRecord;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class JUnitXmlTest {
  @Test
  void a_feature_is_a_suite_and_a_scenario_a_case() throws Exception {
    Document xml = xml(FixtureRecord.complete("failing"));

    assertThat(text(xml, "/testsuites/@tests")).isEqualTo("3");
    assertThat(text(xml, "/testsuites/@failures")).isEqualTo("2");
    assertThat(text(xml, "//testsuite/@name")).isEqualTo("Buying");
    assertThat(text(xml, "//testcase[1]/@name")).isEqualTo("One apple (line 4)");
    assertThat(text(xml, "//testcase[1]/@classname")).isEqualTo("Buying");
    assertThat(text(xml, "//testcase[1]/@time")).matches("\\d+\\.\\d{3}");
    assertThat(text(xml, "//testcase[1]/failure/@message")).isEqualTo("expected: 1 but was: 2");
    assertThat(text(xml, "//testcase[1]/failure"))
        .startsWith("features/shop/shop.feature:4\nThen 1 apple is paid for, not 2\n")
        .contains("ShopSteps.paid");
    assertThat(text(xml, "count(//testcase[2]/*)")).isEqualTo("0");
  }

  @Test
  void a_skipped_scenario_has_its_reason_and_an_empty_one_is_a_failure() throws Exception {
    assertThat(text(xml(FixtureRecord.complete("skipped")), "//testcase[1]/skipped/@message"))
        .isEqualTo("skipped: only the main shop has a till");
    assertThat(text(xml(FixtureRecord.complete("empty")), "//testcase/failure/@type"))
        .isEqualTo("empty");
  }

  @Test
  void what_failed_names_its_place_and_where_its_evidence_stands() throws Exception {
    String failed = text(xml(FixtureRecord.complete("failing")), "//testcase[1]/failure");

    assertThat(failed)
        .startsWith("features/shop/shop.feature:4\nThen 1 apple is paid for, not 2\n")
        .endsWith("\nevidence: index.html#1:4");
  }

  @Test
  void a_scenario_that_did_not_end_is_an_error() throws Exception {
    FixtureRecord whole = FixtureRecord.complete("failing");
    String last = whole.startedOf("A third");
    Document xml = xml(whole.cutBefore(line -> line.contains(last)));

    assertThat(text(xml, "/testsuites/@errors")).isEqualTo("1");
    assertThat(text(xml, "//testcase[3]/error/@message")).isEqualTo("planned, and never began");
  }

  @Test
  void characters_that_no_xml_may_have_do_not_break_it() throws Exception {
    assertThat(text(xml(FixtureRecord.complete("hostile")), "//testcase/failure/@message"))
        .isEqualTo("<iframe src=javascript:alert(1)> \uFFFD\uFFFD ]]> & [U+202E]");
  }

  private static Document xml(FixtureRecord record) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JUnitXml.of(record.read()))));
  }

  private static String text(Document xml, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, xml);
  }
}

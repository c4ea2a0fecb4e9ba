package dev.tollgate.reference.createproducts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestReaderTest {
  private static final String IMAGE = "{\"url\":\"https://i.example/a.jpg\"}";

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "{\"a\":", "{} {}", "[1]", "null", "7", "\"x\""})
  void what_is_no_json_object_is_wrong_as_a_whole(String body) {
    assertThat(problems(body)).extracting(Detail::field).containsExactly("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                           | productGroups",
        "{'productGroups':null}                       | productGroups",
        "{'productGroups':{}}                         | productGroups",
        "{'productGroups':[]}                         | productGroups",
        "{'productGroups':[7]}                        | productGroups.0",
        "{'productGroups':[#],'options':7}            | options",
        "{'productGroups':[#],'options':{'outputFormat':'gif'}}      | options.outputFormat",
        "{'productGroups':[#],'options':{'quality':0}}               | options.quality",
        "{'productGroups':[#],'options':{'quality':101}}             | options.quality",
        "{'productGroups':[#],'options':{'quality':90.5}}            | options.quality",
        "{'productGroups':[#],'options':{'quality':'90'}}            | options.quality",
        "{'productGroups':[#],'options':{'removeBackground':'yes'}}  | options.removeBackground",
        "{'productGroups':[#],'options':{'generateDescription':1}}   | options.generateDescription",
        "{'productGroups':[#],'options':{'languages':'en'}}          | options.languages",
        "{'productGroups':[#],'options':{'languages':['en',7]}}      | options.languages.1",
      })
  void a_wrong_field_is_named(String body, String field) {
    String whole =
        body.replace('\'', '"').replace("#", group("[" + IMAGE + "]", "{\"title\":\"t\"}"));
    assertThat(problems(whole)).extracting(Detail::field).containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7                                     | images",
        "[]                                    | images",
        "[7]                                   | images.0",
        "[{}]                                  | images.0",
        "[{'url':'https://a.b/c','base64':'AAAA'}] | images.0",
        "[I,{'url':'ftp://a.b/c'}]             | images.1.url",
        "[{'url':'/a.jpg'}]                    | images.0.url",
        "[{'url':'https://'}]                  | images.0.url",
        "[{'url':7}]                           | images.0.url",
        "[{'base64':'A'}]                      | images.0.base64",
        "[{'base64':'!AAA'}]                   | images.0.base64",
        "[{'base64':''}]                       | images.0.base64",
      })
  void a_wrong_image_is_named(String images, String field) {
    String body = oneGroup(images.replace('\'', '"').replace("I", IMAGE), "{\"title\":\"t\"}");
    assertThat(problems(body))
        .extracting(Detail::field)
        .containsExactly("productGroups.0." + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7                               | metadata",
        "null                            | metadata",
        "{}                              | metadata.title",
        "{'title':null}                  | metadata.title",
        "{'title':''}                    | metadata.title",
        "{'title':7}                     | metadata.title",
        "{'title':'t','price':-0.01}     | metadata.price",
        "{'title':'t','price':1000000.01}| metadata.price",
        "{'title':'t','price':1e999999999}| metadata.price",
        "{'title':'t','price':'7'}       | metadata.price",
        "{'title':'t','description':7}   | metadata.description",
      })
  void wrong_metadata_is_named(String metadata, String field) {
    String body = oneGroup("[" + IMAGE + "]", metadata.replace('\'', '"'));
    assertThat(problems(body))
        .extracting(Detail::field)
        .containsExactly("productGroups.0." + field);
  }

  @ParameterizedTest
  @CsvSource({"title,200", "description,5000", "category,100", "location,200"})
  void a_text_may_have_so_many_characters_and_not_one_more(String field, int most) {
    String chair = "\uD83E\uDE91";
    assertThat(problems(withText(field, chair.repeat(most)))).isEmpty();
    assertThat(problems(withText(field, chair.repeat(most + 1))))
        .extracting(Detail::field)
        .containsExactly("productGroups.0.metadata." + field);
  }

  @Test
  void there_may_be_50_groups_of_20_images_and_not_one_more() throws Refusal {
    assertThat(read(groups(50, 20)).images()).isEqualTo(1000);
    assertThat(problems(groups(51, 1))).extracting(Detail::field).containsExactly("productGroups");
    assertThat(problems(groups(1, 21)))
        .extracting(Detail::field)
        .containsExactly("productGroups.0.images");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    String body = oneGroup("[{}]", "{\"title\":\"\",\"price\":-1}");
    assertThat(problems(body)).hasSize(3);
  }

  @Test
  void defaults_stand_in_for_what_is_absent_or_null_and_unknown_fields_are_ignored()
      throws Refusal {
    String group =
        "{\"x\":1,\"productId\":null,\"images\":[" + IMAGE + "],\"metadata\":{\"title\":\"t\"}}";
    ProductRequest request =
        read("{\"productGroups\":[" + group + "],\"options\":{\"quality\":null},\"y\":[]}");
    assertThat(request.options()).isEqualTo(new Options("webp", 90, true, false, List.of("en")));
    assertThat(request.groups().get(0).productId()).hasSize(36);
  }

  @Test
  void a_price_keeps_its_digits() throws Refusal {
    String body = oneGroup("[" + IMAGE + "]", "{\"title\":\"t\",\"price\":10.00}");
    assertThat(read(body).groups().get(0).metadata().price()).isEqualTo(new BigDecimal("10.00"));
  }

  private static String withText(String field, String text) {
    String title = field.equals("title") ? "" : "\"title\":\"t\",";
    return oneGroup("[" + IMAGE + "]", "{" + title + "\"" + field + "\":\"" + text + "\"}");
  }

  private static String groups(int groups, int images) {
    String group = group("[" + (IMAGE + ",").repeat(images - 1) + IMAGE + "]", "{\"title\":\"t\"}");
    return "{\"productGroups\":[" + (group + ",").repeat(groups - 1) + group + "]}";
  }

  private static String oneGroup(String images, String metadata) {
    return "{\"productGroups\":[" + group(images, metadata) + "]}";
  }

  private static String group(String images, String metadata) {
    return "{\"images\":" + images + ",\"metadata\":" + metadata + "}";
  }

  private static ProductRequest read(String body) throws Refusal {
    return RequestReader.read(body.getBytes(StandardCharsets.UTF_8), new Limits());
  }

  private static List<Detail> problems(String body) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(body));
    return refusal == null ? List.of() : refusal.details();
  }
}

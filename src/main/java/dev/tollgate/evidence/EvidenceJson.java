package dev.tollgate.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evidence as JSON, and the media type under which each kind stands in a record. */
public final class EvidenceJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(String.class, new SharedText()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private static final String OURS = "application/vnd.tollgate.";

  private static final Map<String, Class<?>> KINDS =
      Stream.of(Evidence.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(EvidenceJson::mediaType, Function.identity()));

  private EvidenceJson() {}

  /** {@code application/vnd.tollgate.exchange+json} and its like. */
  public static String mediaType(Class<?> kind) {
    return OURS + kind.getSimpleName().toLowerCase(Locale.ROOT) + "+json";
  }

  public static String write(Evidence evidence) {
    try {
      return JSON.writeValueAsString(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Evidence is plain values, and is always JSON", e);
    }
  }

  /**
   * The evidence behind an attachment.
   *
   * @return empty when the media type is none of ours: another tool's attachment
   * @throws JsonProcessingException when it says that it is ours and is not
   * @throws IllegalArgumentException when it is of a kind of ours that is not known here: what it
   *     says may decide
   */
  public static Optional<Evidence> read(String mediaType, String json)
      throws JsonProcessingException {
    Class<?> kind = KINDS.get(mediaType);
    if (kind == null && mediaType.startsWith(OURS)) {
      throw new IllegalArgumentException(mediaType + " is no kind of evidence");
    }
    return kind == null ? Optional.empty() : Optional.of((Evidence) JSON.readValue(json, kind));
  }
}

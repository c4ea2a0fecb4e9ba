package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Faults that only requests at the edge of what is allowed bring out. */
final class EdgeRequestFaults {
  private static final int TITLE = 200;

  private EdgeRequestFaults() {}

  static List<Fault> all() {
    return List.of(
        limits(
            "title-limit-one-too-high",
            "Accepts a title of 201 characters",
            new Limits() {
              @Override
              Range title() {
                return new Range(1, TITLE + 1);
              }
            }),
        limits(
            "title-limit-one-too-low",
            "Refuses a title of 200 characters",
            new Limits() {
              @Override
              Range title() {
                return new Range(1, TITLE - 1);
              }
            }),
        limits(
            "fifty-one-groups-accepted",
            "Accepts 51 groups",
            new Limits() {
              @Override
              Range groups() {
                return new Range(1, 51);
              }
            }),
        limits(
            "group-without-images-accepted",
            "Accepts a group that has no images",
            new Limits() {
              @Override
              Range images() {
                return new Range(0, 20);
              }
            }),
        limits(
            "negative-price-accepted",
            "Accepts prices below zero",
            new Limits() {
              @Override
              Range price() {
                return new Range(-1_000_000, 1_000_000);
              }
            }),
        new Fault(
            "body-limit-one-too-low",
            "CP-REG-4",
            "Refuses a body that is exactly as long as allowed",
            parts ->
                parts.swapReading(
                    right ->
                        body -> {
                          int limit = parts.settings().maxBodyBytes();
                          if (body.length == limit) {
                            throw Refusal.tooLarge(limit - 1);
                          }
                          return right.read(body);
                        })),
        new Fault(
            "malformed-json-answered-500",
            "CP-REG-4",
            "Answers 500 to a body that is no JSON",
            parts ->
                parts.swapReading(
                    right ->
                        body -> {
                          try {
                            return right.read(body);
                          } catch (Refusal e) {
                            if (e.details().get(0).message().startsWith("must be JSON")) {
                              throw new IllegalStateException("no JSON", e);
                            }
                            throw e;
                          }
                        })),
        new Fault(
            "only-the-first-problem-told",
            "CP-REG-4",
            "Names the first wrong field and none of the others",
            parts ->
                parts.swapReading(
                    right ->
                        body -> {
                          try {
                            return right.read(body);
                          } catch (Refusal e) {
                            throw Refusal.badRequest(e.details().get(0));
                          }
                        })),
        new Fault(
            "bodies-read-as-latin-1",
            "CP-REG-4",
            "Reads the UTF-8 of a body as ISO-8859-1",
            parts ->
                parts.swapReading(
                    right ->
                        body ->
                            right.read(
                                new String(body, StandardCharsets.ISO_8859_1)
                                    .getBytes(StandardCharsets.UTF_8)))),
        new Fault(
            "titles-counted-in-utf-16",
            "CP-REG-4",
            "Refuses a title of 200 characters when some are outside the basic plane",
            parts ->
                parts.swapReading(
                    right -> new StrictReading(right, EdgeRequestFaults::longTitles))),
        new Fault(
            "relative-image-address-accepted",
            "CP-REG-4",
            "Accepts an image's address without scheme and host",
            parts -> parts.swapReading(RelativeAddresses::new)));
  }

  private static Fault limits(String name, String does, Limits limits) {
    return new Fault(name, "CP-REG-4", does, parts -> parts.swapLimits(limits));
  }

  private static void longTitles(JsonNode body, List<Detail> problems) {
    for (int i = 0; i < body.path("productGroups").size(); i++) {
      JsonNode title = body.path("productGroups").path(i).path("metadata").path("title");
      if (title.asText().length() > TITLE) {
        problems.add(
            new Detail("productGroups." + i + ".metadata.title", "must have 1 to 200 characters"));
      }
    }
  }
}

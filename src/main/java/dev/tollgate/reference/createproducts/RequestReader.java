package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one request body. Unknown fields are ignored. */
final class RequestReader {
  private static final Pattern FORMAT = Pattern.compile("webp|png|jpeg");
  private static final Options DEFAULTS = new Options("webp", 90, true, false, List.of("en"));

  /** Stands where a group is so wrong that nothing can be read; never leaves this class. */
  private static final ProductGroup NOTHING =
      new ProductGroup("", List.of(), new Metadata("", null, null, null, null));

  private static final Limits.Range ANY = new Limits.Range(0, Integer.MAX_VALUE);

  private static final Limits.Range LANGUAGES = new Limits.Range(0, 100);

  private final Limits limits;
  private final Shape shape = new Shape();

  private RequestReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * @throws Refusal 400 with every field that is wrong
   */
  static ProductRequest read(byte[] body, Limits limits) throws Refusal {
    JsonNode root;
    try {
      root = Json.read(body);
    } catch (StreamConstraintsException e) {
      throw Refusal.badRequest(
          new Detail(
              "body", "must be JSON that is nested less deep, with shorter numbers and names"));
    } catch (IOException e) {
      throw Refusal.badRequest(new Detail("body", "must be JSON"));
    }
    if (!root.isObject()) {
      throw Refusal.badRequest(new Detail("body", "must be a JSON object"));
    }
    return new RequestReader(limits).read(root);
  }

  private ProductRequest read(JsonNode root) throws Refusal {
    List<ProductGroup> groups = shape.each(root, "", "productGroups", limits.groups(), this::group);
    Options options = options(shape.object(root, "", "options", false));
    if (!shape.problems().isEmpty()) {
      throw Refusal.badRequest(shape.problems());
    }
    return new ProductRequest(groups, options);
  }

  private ProductGroup group(JsonNode node, String path) {
    if (!node.isObject()) {
      shape.wrong(path, "must be an object");
      return NOTHING;
    }
    String at = path + ".";
    String id = shape.text(node, at, "productId", ANY);
    List<SourceImage> images = shape.each(node, at, "images", limits.images(), this::image);
    JsonNode metadata = shape.object(node, at, "metadata", true);
    return new ProductGroup(
        id == null || id.isBlank() ? UUID.randomUUID().toString() : id,
        images,
        metadata == null ? NOTHING.metadata() : metadata(metadata, at));
  }

  private SourceImage image(JsonNode node, String path) {
    String at = path + ".";
    String url = shape.text(node, at, "url", ANY);
    String base64 = shape.text(node, at, "base64", ANY);
    if ((shape.field(node, "url") == null) == (shape.field(node, "base64") == null)) {
      shape.wrong(path, "must have either a url or base64");
    }
    if (url != null && !WebAddress.isAbsolute(url)) {
      shape.wrong(at + "url", "must be an absolute http or https address");
    }
    if (base64 != null && !Base64Text.isOne(base64)) {
      shape.wrong(at + "base64", "must be base64");
    }
    return new SourceImage(url, base64);
  }

  private Metadata metadata(JsonNode node, String group) {
    String at = group + "metadata.";
    if (shape.field(node, "title") == null) {
      shape.wrong(at + "title", "must be there");
    }
    return new Metadata(
        Objects.requireNonNullElse(shape.text(node, at, "title", limits.title()), ""),
        shape.text(node, at, "description", limits.description()),
        shape.number(node, at, "price", limits.price()),
        shape.text(node, at, "category", limits.category()),
        shape.text(node, at, "location", limits.location()));
  }

  private Options options(@Nullable JsonNode node) {
    if (node == null) {
      return DEFAULTS;
    }
    String at = "options.";
    String format = shape.text(node, at, "outputFormat", ANY);
    if (format != null && !FORMAT.matcher(format).matches()) {
      shape.wrong(at + "outputFormat", "must be webp, png or jpeg");
    }
    return new Options(
        format == null ? DEFAULTS.outputFormat() : format,
        quality(shape.number(node, at, "quality", limits.quality())),
        shape.flag(node, at, "removeBackground", DEFAULTS.removeBackground()),
        shape.flag(node, at, "generateDescription", DEFAULTS.generateDescription()),
        shape.field(node, "languages") == null
            ? DEFAULTS.languages()
            : shape.each(node, at, "languages", LANGUAGES, this::language));
  }

  private int quality(@Nullable BigDecimal quality) {
    if (quality == null) {
      return DEFAULTS.quality();
    }
    // 90.0 is a whole number in JSON as 90 is.
    if (quality.stripTrailingZeros().scale() > 0) {
      shape.wrong("options.quality", "must be a whole number");
    }
    return quality.intValue();
  }

  private String language(JsonNode node, String path) {
    if (!node.isTextual()) {
      shape.wrong(path, "must be a text");
    }
    return node.asText();
  }
}

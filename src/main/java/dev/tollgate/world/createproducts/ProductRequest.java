package dev.tollgate.world.createproducts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tollgate.stub.CallFilter;
import dev.tollgate.world.JsonEdits;
import dev.tollgate.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The request for products that this scenario makes up: groups and their images, counted from 1.
 */
public final class ProductRequest {
  private final World world;
  private final List<Group> groups = new ArrayList<>();
  private final ObjectNode more = JsonNodeFactory.instance.objectNode();
  private final JsonEdits edits = new JsonEdits();
  private String contentType = "application/json";
  private @Nullable String raw;
  private int paddedTo;

  public ProductRequest(World world) {
    this.world = world;
  }

  /** One group more, its images found at addresses. */
  public void addGroup(int images) {
    add(number -> Image.at(mark(), groups.size() + 1, number), images);
  }

  /** One group more, its images in the request itself. */
  public void addGroupInline(int images) {
    add(number -> Image.inline(mark(), groups.size() + 1, number), images);
  }

  /** One group more, its images in the request itself, each of so many bytes. */
  public void addGroupInline(int images, int bytes) {
    add(number -> Image.inline(mark(), groups.size() + 1, number, bytes), images);
  }

  /** One group more, all its images found at the same address. */
  public void addGroupOfOneAddress(int images) {
    add(number -> Image.at(mark(), groups.size() + 1, 1), images);
  }

  /** A field beside the groups. */
  public void with(String field, String value) {
    more.put(field, value);
  }

  /** What this request has other than usual. */
  public JsonEdits edits() {
    return edits;
  }

  private void add(Function<Integer, Image> image, int images) {
    int group = groups.size() + 1;
    groups.add(
        new Group(
            "group-" + group + "-" + mark(),
            "Group " + group + " of " + mark(),
            IntStream.rangeClosed(1, images).boxed().map(image).toList()));
  }

  public int images() {
    return groups.stream().mapToInt(g -> g.images().size()).sum();
  }

  public int images(int group) {
    return group(group).images().size();
  }

  public int groups() {
    return groups.size();
  }

  String productId(int group) {
    return group(group).productId();
  }

  /** What a call for a group, or for one of its images, holds. */
  List<String> traces(int group) {
    return group(group).traces();
  }

  /** The calls that are about a group. */
  public CallFilter aboutGroup(int group) {
    return CallFilter.about(group(group).traces());
  }

  /** The calls that are about one image of a group. */
  public CallFilter aboutImage(int group, int image) {
    return CallFilter.about(List.of(group(group).images().get(image - 1).trace()));
  }

  /** The body is this many bytes long: it is filled up with a field that nobody knows. */
  public void padTo(int bytes) {
    paddedTo = bytes;
  }

  /** The body is this text, whatever the groups are. */
  public void raw(String text) {
    raw = world.identity().fill(text);
  }

  public String contentType() {
    return contentType;
  }

  public void contentType(String type) {
    contentType = type;
  }

  public byte[] body() {
    if (raw != null) {
      return raw.getBytes(StandardCharsets.UTF_8);
    }
    ObjectNode body = made(groups);
    byte[] bare = bytes(body);
    if (paddedTo > bare.length) {
      // Blanks mean nothing in JSON, and no limit but that of the whole body speaks of them.
      byte[] padded = Arrays.copyOf(bare, paddedTo);
      Arrays.fill(padded, bare.length, paddedTo, (byte) ' ');
      return padded;
    }
    return bare;
  }

  /** The body of a request for this group alone. */
  byte[] bodyOf(int group) {
    return bytes(made(List.of(group(group))));
  }

  /** The one group that a body speaks of. */
  int groupNamedIn(String body) {
    return IntStream.rangeClosed(1, groups())
        .filter(group -> body.contains("\"" + productId(group) + "\""))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a body that names no group"));
  }

  private static byte[] bytes(ObjectNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode made(List<Group> asked) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode all = body.putArray("productGroups");
    for (Group group : asked) {
      ObjectNode node = all.addObject().put("productId", group.productId());
      ArrayNode images = node.putArray("images");
      group.images().forEach(i -> images.add(i.json()));
      node.putObject("metadata").put("title", group.title()).put("price", 12.5);
    }
    body.setAll(more);
    edits.apply(body);
    return body;
  }

  private Group group(int number) {
    if (number < 1 || number > groups.size()) {
      throw new IllegalArgumentException(
          "there is no group " + number + "; the request has " + groups.size());
    }
    return groups.get(number - 1);
  }

  private String mark() {
    return world.identity().mark();
  }
}

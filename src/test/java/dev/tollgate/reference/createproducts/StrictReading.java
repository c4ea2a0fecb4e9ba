package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Refuses more than the right reading does. */
final class StrictReading implements Reading {
  private final Reading right;
  private final Objection objection;

  /** Finds fault with a body that is right. */
  interface Objection {
    void to(JsonNode body, List<Detail> problems);
  }

  StrictReading(Reading right, Objection objection) {
    this.right = right;
    this.objection = objection;
  }

  @Override
  public ProductRequest read(byte[] body) throws Refusal {
    ProductRequest request = right.read(body);
    List<Detail> problems = new ArrayList<>();
    objection.to(tree(body), problems);
    if (!problems.isEmpty()) {
      throw Refusal.badRequest(problems);
    }
    return request;
  }

  static JsonNode tree(byte[] body) throws Refusal {
    try {
      return Json.read(body);
    } catch (IOException e) {
      throw Refusal.badRequest(new Detail("body", "must be JSON"));
    }
  }
}

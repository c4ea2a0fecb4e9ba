package dev.tollgate.reference.createproducts;

import io.javalin.http.Context;

/** Writes the body as JSON, and none where there is none. */
final class JsonAnswerWriter implements AnswerWriter {
  @Override
  public void write(Context context, Answer answer) {
    answer.headers().forEach(context::header);
    context.status(answer.status());
    if (!answer.body().isEmpty()) {
      context.contentType("application/json; charset=utf-8").result(Json.write(answer.body()));
    }
  }
}

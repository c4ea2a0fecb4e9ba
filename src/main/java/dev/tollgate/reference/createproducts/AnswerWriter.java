package dev.tollgate.reference.createproducts;

import io.javalin.http.Context;

/** Puts an answer on the wire. */
interface AnswerWriter {
  void write(Context context, Answer answer);
}

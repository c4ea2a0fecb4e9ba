package dev.tollgate.reference.createproducts;

import java.util.Map;

/** Where log lines go. */
interface LogLines {
  /**
   * @param level INFO, WARN or ERROR
   * @param fields further ones, in their order
   */
  void write(String level, String message, Map<String, Object> fields);
}

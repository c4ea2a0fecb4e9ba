package dev.tollgate.reference.createproducts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.reference.createproducts.CallFailed.Kind;
import java.io.IOException;

/** What a dependency answered: any status, the whole body. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record Reply(String service, int status, byte[] body) {

  /**
   * This reply, if it has the one status that means success.
   *
   * @throws CallFailed for any other status
   */
  Reply expecting(int success) throws CallFailed {
    if (status != success) {
      throw new CallFailed(
          status >= 500 ? Kind.BROKEN : Kind.REJECTED, service, "answered " + status);
    }
    return this;
  }

  /**
   * @throws CallFailed when the body is not JSON
   */
  JsonNode json() throws CallFailed {
    try {
      return Json.read(body);
    } catch (IOException e) {
      throw garbage("no JSON");
    }
  }

  CallFailed garbage(String what) {
    return new CallFailed(Kind.GARBAGE, service, "answered " + status + " with " + what);
  }
}

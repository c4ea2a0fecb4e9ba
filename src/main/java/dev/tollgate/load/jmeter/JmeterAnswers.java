package dev.tollgate.load.jmeter;

import dev.tollgate.evidence.Exchange.Outcome;
import dev.tollgate.evidence.Header;
import dev.tollgate.load.LoadAnswer;
import java.util.ArrayList;
import java.util.List;
import org.apache.jmeter.protocol.http.sampler.HTTPSampleResult;

/** What JMeter makes of a request, in the words of our own engine. */
final class JmeterAnswers {
  /** What stands where a status would, before the name of an exception. */
  private static final String NO_STATUS = "Non HTTP response code: ";

  private JmeterAnswers() {}

  /**
   * @param late whether its time was over when it came back
   */
  static LoadAnswer of(HTTPSampleResult result, boolean late) {
    String code = result.getResponseCode();
    if (code.matches("\\d{3}")) {
      return new LoadAnswer(
          Integer.parseInt(code),
          headers(result.getResponseHeaders()),
          result.getResponseData(),
          Outcome.ANSWERED,
          "");
    }
    return none(code.startsWith(NO_STATUS) ? code.substring(NO_STATUS.length()) : code, late);
  }

  private static LoadAnswer none(String exception, boolean late) {
    String name = exception.substring(exception.lastIndexOf('.') + 1);
    if (late) {
      return LoadAnswer.none(Outcome.TIMED_OUT, LoadAnswer.TOO_LATE);
    }
    return switch (name) {
      case "SocketTimeoutException", "ConnectTimeoutException" ->
          LoadAnswer.none(Outcome.TIMED_OUT, LoadAnswer.TOO_LATE);
      case "ConnectException", "HttpHostConnectException" ->
          LoadAnswer.none(Outcome.REFUSED, LoadAnswer.WAS_REFUSED);
      case "ConnectionClosedException", "TruncatedChunkException", "EOFException" ->
          LoadAnswer.none(Outcome.CUT_OFF, LoadAnswer.BROKE_OFF);
      case "NoHttpResponseException", "SocketException", "SSLException", "SSLHandshakeException" ->
          LoadAnswer.none(Outcome.RESET, LoadAnswer.WAS_RESET);
      default -> LoadAnswer.none(Outcome.GARBAGE, LoadAnswer.NO_HTTP);
    };
  }

  /** The first line is the status. */
  private static List<Header> headers(String text) {
    List<Header> headers = new ArrayList<>();
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon > 0) {
                headers.add(
                    new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
              }
            });
    return headers;
  }
}

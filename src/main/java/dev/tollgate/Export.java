package dev.tollgate;

import dev.tollgate.run.UnusableSelectionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A kept record as another tool wants it. */
interface Export {
  /** What the file or folder is called when nobody says. */
  String fileName();

  /**
   * Writes it in place of one from before, of which nothing is removed until there is another.
   *
   * @return what people are told of it besides, a line each
   * @throws UnusableSelectionException when the file is no record, or the place cannot be used
   */
  List<String> write(Path record, Path place) throws IOException;

  static UnusableSelectionException noRecord(Path record) {
    return new UnusableSelectionException(
        record + ": is no record of a run; name a record.ndjson that tollgate run has left");
  }

  /**
   * @param lines how many lines could not be read
   * @param cutOff what became of the scenarios that the run did not come to; empty when it came to
   *     all
   */
  static List<String> missing(int lines, String cutOff) {
    List<String> said = new ArrayList<>();
    if (lines > 0) {
      said.add("lines of the record that cannot be read, and are missing: " + lines);
    }
    if (!cutOff.isEmpty()) {
      said.add("the run was cut off: " + cutOff);
    }
    return said;
  }
}

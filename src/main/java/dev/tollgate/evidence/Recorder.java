package dev.tollgate.evidence;

/** Where evidence goes at the moment that it is seen. */
public interface Recorder {
  /**
   * Evidence of one scenario.
   *
   * @param testCaseId Cucumber's id of the running test case
   */
  void record(String testCaseId, Evidence evidence);

  /** Evidence of the run as a whole. */
  void record(Evidence evidence);

  /** Keeps nothing: for a scenario that is tried from an editor, where no report is made. */
  Recorder NONE =
      new Recorder() {
        @Override
        public void record(String testCaseId, Evidence evidence) {}

        @Override
        public void record(Evidence evidence) {}
      };
}

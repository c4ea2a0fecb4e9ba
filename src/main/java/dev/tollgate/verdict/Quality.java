package dev.tollgate.verdict;

/**
 * What was seen of the system, apart from whether it was enough: FAIL when a scenario or an item
 * failed, NEEDS_WORK when nothing failed and there is still a reason against a GO.
 */
public enum Quality {
  PASS,
  FAIL,
  NEEDS_WORK
}

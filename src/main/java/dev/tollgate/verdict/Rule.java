package dev.tollgate.verdict;

import java.util.List;

/** One thing that can stand against a GO. */
interface Rule {
  /** What it finds; empty when it finds nothing. */
  List<Reason> reasons(Grounds grounds);
}

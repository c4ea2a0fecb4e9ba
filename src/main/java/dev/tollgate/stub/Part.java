package dev.tollgate.stub;

/** What a dependency does by itself when a scenario told it nothing else. */
interface Part {
  Answer answer(StubCall call);
}

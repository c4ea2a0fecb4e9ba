/** A text as one segment of a path. Halves of characters, which JSON lets through, have no UTF-8 and are replaced. */
export function segment(text) {
  const encoded = encodeURIComponent(text.toWellFormed());
  return isStep(text) ? encoded.replaceAll('.', '%2E') : encoded;
}

/** Whether a segment would be taken for a step within the path, and not for a name. */
export function isStep(text) {
  return text === '.' || text === '..';
}

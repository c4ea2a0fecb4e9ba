const DEEPEST = 1_000;

/**
 * JSON as a value.
 *
 * @throws SyntaxError when it is none, or nested deeper than any honest request: it would take the parser seconds,
 *     in which nobody else is served
 */
export function parsed(text) {
  if (isTooDeep(text)) throw new SyntaxError('nested too deep');
  return JSON.parse(text);
}

function isTooDeep(text) {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) i = endOfString(text, i);
    else if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where the string that begins here ends; an image in it is skipped in one go. */
function endOfString(text, begin) {
  let end = text.indexOf('"', begin + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text, index) {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

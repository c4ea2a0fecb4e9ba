import { randomUUID } from 'node:crypto';

/** RFC 9110, 5.6.2: what a header may hold without quotes; nothing that could break a log line or an answer. */
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/;

/** The caller's own id of its request when it is fit to be one, or a new one. */
export function requestId(values = []) {
  return values.length === 1 && TOKEN.test(values[0]) ? values[0] : randomUUID();
}

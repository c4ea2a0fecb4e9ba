/**
 * A request that is refused: thrown by whichever stage refuses, made an answer in one place.
 *
 * What is in `body` and `headers` goes to the caller; `reason` goes to the log alone. Neither may name an address, a
 * token or a part of the program.
 */
export class Refusal extends Error {
  constructor(status, body, { headers = {}, reason } = {}) {
    super(reason ?? body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.reason = reason ?? body.message;
  }
}

/** @param details at least one `{field, message}` */
export function badRequest(details) {
  const reason = details.map(({ field, message }) => `${field} ${message}`).join('; ');
  return new Refusal(400, { error: 'Bad Request', details }, { reason: reason.slice(0, 500) });
}

/** @param reason a short sentence without its full stop; the caller may know it */
export function unauthorized(reason) {
  const message = `${reason}. Send a valid token as Authorization: Bearer <token>.`;
  const headers = { 'WWW-Authenticate': 'Bearer realm="bg-remover", error="invalid_token"' };
  return new Refusal(401, { error: 'Unauthorized', message }, { headers, reason });
}

export function insufficientCredits(requiredCredits, jobId) {
  return new Refusal(402, {
    error: 'Payment Required',
    message: `The request needs ${requiredCredits} credits, more than the wallet holds. Top it up.`,
    requiredCredits,
    errorCode: 'INSUFFICIENT_CREDITS',
    jobId,
  });
}

export function forbidden(tenantHeader) {
  const message = `The token is not for the tenant in ${tenantHeader}. Ask for your own tenant.`;
  return new Refusal(403, { error: 'Forbidden', message }, { reason: 'The token is of another tenant' });
}

export function notFound() {
  return new Refusal(404, { error: 'Not Found', message: 'There is nothing at this path. Check the address.' });
}

export function methodNotAllowed(allowed) {
  const message = `This path does not take this method. Use ${allowed}.`;
  return new Refusal(405, { error: 'Method Not Allowed', message }, { headers: { Allow: allowed } });
}

export function tooLarge(limitBytes) {
  const message = `The body may have at most ${limitBytes} bytes. Send fewer or smaller images.`;
  return new Refusal(413, { error: 'Payload Too Large', message });
}

/** @param what cannot be had, as the subject of a sentence in the plural */
export function unavailable(what, retryAfterS, reason) {
  const message = `${what} cannot be had at the moment. Try again later.`;
  const headers = { 'Retry-After': String(retryAfterS) };
  return new Refusal(503, { error: 'Service Unavailable', message }, { headers, reason });
}

/** For what nobody foresaw: neither caller nor log learn of the inside. */
export function internalError(requestIdHeader) {
  const message = `Something went wrong on our side. Try again later, and name the ${requestIdHeader} if it stays.`;
  return new Refusal(500, { error: 'Internal Server Error', message }, { reason: 'Unexpected error' });
}

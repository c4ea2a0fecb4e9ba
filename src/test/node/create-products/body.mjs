import { badRequest, tooLarge } from './refusals.mjs';

const BROKEN = Symbol('broken');

/** Says of a request that its bytes stop being HTTP halfway, whether its body is being read by now or not. */
export function breakOff(request) {
  request[BROKEN] = true;
  request.emit(BROKEN);
}

/**
 * A request's body as text.
 *
 * A body over the limit is not read on here; whoever answers sees to what is left of it.
 *
 * @throws Refusal when it is too large, no UTF-8, or does not arrive whole
 */
export async function bodyText(request, response, { bodyLimitBytes, bodyWaitMs }) {
  checkForm(request.headers);
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) throw tooLarge(bodyLimitBytes);
  // Only a caller who gets this far is asked for its bytes, if it waits to be asked.
  if (expectsContinue(request)) response.writeContinue();
  const bytes = await collected(request, bodyLimitBytes, bodyWaitMs);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('must be UTF-8');
  }
}

export function expectsContinue(request) {
  return /^100-continue$/i.test(request.headers.expect ?? '');
}

/** A body without a type is taken for what it has to be. */
function checkForm(headers) {
  const type = (headers['content-type'] ?? 'application/json').split(';')[0].trim();
  if (!/^application\/(json|[\w.-]+\+json)$/i.test(type)) {
    throw badRequest([{ field: 'Content-Type', message: 'must be application/json' }]);
  }
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) {
    throw badRequest([{ field: 'Content-Encoding', message: 'must be absent: send the body as it is' }]);
  }
}

function collected(request, limitBytes, waitMs) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    const timer = setTimeout(() => end(unreadable(`must arrive within ${waitMs} ms`)), waitMs);
    const onData = (chunk) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limitBytes) end(tooLarge(limitBytes));
    };
    const onEnd = () => end(null);
    const onBreak = () => end(unreadable('must arrive whole, as well-formed HTTP'));
    const end = (refusal) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onBreak).off(BROKEN, onBreak);
      if (refusal) reject(refusal);
      else resolve(Buffer.concat(chunks));
    };
    if (request.destroyed || request[BROKEN]) onBreak();
    else request.on('data', onData).on('end', onEnd).on('close', onBreak).on(BROKEN, onBreak);
  });
}

function unreadable(message) {
  return badRequest([{ field: 'body', message }]);
}

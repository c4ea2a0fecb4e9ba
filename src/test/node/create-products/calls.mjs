import http from 'node:http';
import https from 'node:https';

const MAX_JSON_BYTES = 1_048_576;

/**
 * A connection for each call. A kept one may be closed by the other side just as a call goes out on it, and a call that
 * must not be made twice could not be made again then.
 */
const CLIENTS = {
  'http:': { request: http.request, agent: new http.Agent({ keepAlive: false }) },
  'https:': { request: https.request, agent: new https.Agent({ keepAlive: false }) },
};

/** A dependency that did not do what it was asked for; says who and how, and no address. */
export class CallFailure extends Error {
  /** @param again whether the same call may fare better later */
  constructor(who, how, again = true) {
    super(`${who} ${how}`);
    this.again = again;
  }
}

/**
 * Makes one call and reads the whole answer, whatever its status.
 *
 * @param who the dependency, for messages
 * @param waitMs the limit for all of it, from the connection to the answer's last byte
 * @returns `{status, type, body}`, type being the content type and body a Buffer
 * @throws CallFailure
 */
export async function call({ who, method, url, headers = {}, body, waitMs, maxBytes = MAX_JSON_BYTES }) {
  if (waitMs <= 0) throw new CallFailure(who, 'was not asked: the time was over');
  const { protocol, hostname, port } = new URL(url);
  const { request, agent } = CLIENTS[protocol];
  let late = false;
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      const going = request({
        protocol,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        // As it stands: a URL would take the segments . and .. for steps.
        path: url.slice(url.indexOf('/', protocol.length + 2)),
        method,
        agent,
        headers: { ...onWire(headers), ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }) },
      });
      timer = setTimeout(() => {
        late = true;
        going.destroy();
        reject(new CallFailure(who, `did not answer within ${Math.round(waitMs)} ms`));
      }, waitMs);
      going.on('error', reject);
      going.on('response', (response) => {
        read(response, maxBytes).then(
          (bytes) =>
            resolve({ status: response.statusCode, type: response.headers['content-type'] ?? '', body: bytes }),
          reject,
        );
      });
      // As bytes: with a text node writes the head in the text's encoding too, and header values would get it twice.
      going.end(body === undefined ? undefined : Buffer.from(body));
    });
  } catch (error) {
    if (error instanceof CallFailure) throw error;
    throw new CallFailure(who, late ? `did not answer within ${Math.round(waitMs)} ms` : how(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Header values go out as the bytes of their UTF-8. */
function onWire(headers) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value, 'utf8').toString('latin1')]),
  );
}

async function read(response, maxBytes) {
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBytes) {
      response.destroy();
      throw Object.assign(new Error(), { code: 'TOO_LONG' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function how(error) {
  const code = String(error.code);
  if (code.startsWith('HPE_')) return 'sent what is no HTTP';
  if (code === 'ECONNREFUSED') return 'refused the connection';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'broke off the connection';
  if (code === 'TOO_LONG') return 'sent too long an answer';
  return 'could not be reached';
}

/**
 * The object in a JSON answer.
 *
 * @throws CallFailure when there is none
 */
export function jsonObject(who, { body }) {
  try {
    const value = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below, in words of ours: the parser's would quote the answer.
  }
  throw new CallFailure(who, 'sent an answer that cannot be read');
}

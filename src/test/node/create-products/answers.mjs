import { STATUS_CODES } from 'node:http';
import { expectsContinue } from './body.mjs';

/** Headers that every answer has; its page may be of any origin. */
function commonHeaders(requestId, settings) {
  return {
    [settings.requestIdHeader]: requestId,
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
  };
}

/** Writes an answer, and sees to what is left of the request. */
export function send(request, response, answer, requestId, settings) {
  if (response.destroyed) return;
  const { type, content } = contentOf(answer);
  const headers = { ...commonHeaders(requestId, settings), ...answer.headers };
  if (content !== undefined) {
    Object.assign(headers, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) });
  }
  // A caller that still waits to be asked for its body may send it or not: nothing after it can be told apart.
  if (expectsContinue(request) && !request.complete) headers.Connection = 'close';
  response.writeHead(answer.status, headers);
  const sent = request.method === 'HEAD' ? undefined : content;
  if (request.complete) response.end(sent);
  else endAfterRest(request, response, sent, settings.drainWaitMs);
}

/**
 * Answers a caller that is still sending, and lets it finish, for a while: most read the answer only then, and a
 * connection that is closed on unread bytes takes the answer with it.
 */
function endAfterRest(request, response, content, waitMs) {
  if (content === undefined) response.flushHeaders();
  else response.write(content);
  const timer = setTimeout(() => request.socket.destroy(), waitMs);
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  request.once('end', end).once('close', end);
  request.resume();
}

function contentOf({ body, text }) {
  if (text !== undefined) return { type: 'text/plain; version=0.0.4; charset=utf-8', content: text };
  return { type: 'application/json', content: body === undefined ? undefined : JSON.stringify(body) };
}

/** The same for bytes that were no request, where there is only a socket to write to. */
export function sendRaw(socket, answer, requestId, settings) {
  if (!socket.writable) return;
  const { type, content } = contentOf(answer);
  const headers = {
    ...commonHeaders(requestId, settings),
    ...answer.headers,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(content),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${lines.join('\r\n')}\r\n\r\n${content}`);
}

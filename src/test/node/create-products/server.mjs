import http from 'node:http';
import { send, sendRaw } from './answers.mjs';
import { breakOff } from './body.mjs';
import { log } from './log.mjs';
import { Refusal, badRequest, internalError, methodNotAllowed } from './refusals.mjs';
import { requestId } from './request-id.mjs';
import { answerTo } from './routes.mjs';

/** The HTTP server: each request gets one answer, one count, and one log line where there is something to say. */
export function createServer(service) {
  const inProgress = new WeakMap();
  const onRequest = (request, response) => {
    inProgress.set(request.socket, request);
    response.once('close', () => {
      if (inProgress.get(request.socket) === request) inProgress.delete(request.socket);
    });
    return serve(service, request, response);
  };
  const server = http.createServer(
    { keepAliveTimeout: 75_000, headersTimeout: 30_000, requireHostHeader: false },
    onRequest,
  );
  // Else node itself asks for the body, before anybody has looked whose it is, and refuses what it does not know.
  server.on('checkContinue', onRequest).on('checkExpectation', onRequest);
  server.on('connect', (_, socket) => refuseRaw(service, socket, methodNotAllowed('POST, OPTIONS, GET')));
  server.on('clientError', (error, socket) => {
    const request = inProgress.get(socket);
    if (request) {
      breakOff(request);
      return;
    }
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    refuseRaw(service, socket, unreadable(error.code));
  });
  return server;
}

function refuseRaw({ metrics, settings }, socket, refusal) {
  const about = { requestId: requestId() };
  metrics.answered(refusal.status, 0);
  logAnswer(refusal, about);
  sendRaw(socket, refusal, about.requestId, settings);
}

async function serve(service, request, response) {
  const { settings, metrics } = service;
  const beganAt = performance.now();
  const about = { requestId: requestId(request.headersDistinct[settings.requestIdHeader.toLowerCase()]) };
  let answer;
  try {
    answer = await answerTo(service, request, response, about);
  } catch (error) {
    answer = error instanceof Refusal ? error : internalError(settings.requestIdHeader);
  }
  metrics.answered(answer.status, (performance.now() - beganAt) / 1000);
  logAnswer(answer, about);
  if (service.stopping) answer.headers = { ...answer.headers, Connection: 'close' };
  send(request, response, answer, about.requestId, settings);
}

function logAnswer({ status, level, message, reason }, about) {
  if (status >= 400) log(status >= 500 ? 'ERROR' : 'WARN', `Answered ${status}`, { ...about, status, reason });
  else if (level) log(level, message, { ...about, status, reason });
}

function unreadable(code) {
  if (code === 'HPE_HEADER_OVERFLOW') {
    const message = 'The headers are too long. Send shorter ones.';
    return new Refusal(431, { error: 'Request Header Fields Too Large', message });
  }
  return badRequest([{ field: 'request', message: 'must be well-formed HTTP, and arrive in time' }]);
}

/**
 * create-products once more, in another language and by its contract alone: a sound service that has nothing in common
 * with the reference but what the contract says. What is found wrong with it is wrong with whoever found it.
 */
import { Credits } from './credits.mjs';
import { KeyCache, keySource } from './keys.mjs';
import { log } from './log.mjs';
import { Metrics } from './metrics.mjs';
import { createServer } from './server.mjs';
import { BadSetting, readSettings } from './settings.mjs';

let server;
const service = { stopping: false };

function start() {
  const settings = readSettings(process.env);
  for (const name of settings.ignored) {
    log('WARN', 'Setting ignored', { reason: `${name} is off, which counts only in dev` });
  }
  Object.assign(service, {
    settings,
    metrics: new Metrics(),
    keys: new KeyCache(keySource(settings), { pauseMs: settings.keysPauseMs, ageMs: settings.keysAgeMs }),
    credits: new Credits(settings),
  });
  server = createServer(service);
  server.on('error', ({ code }) => giveUp(code === 'EADDRINUSE' ? 'The port is taken' : 'The port cannot be had'));
  server.listen(settings.port, settings.host, () => log('INFO', `Serving on port ${settings.port}`));
}

/** Takes no more requests, finishes those that it has, and ends when the last one is answered or the time is over. */
function stop() {
  if (service.stopping) return;
  service.stopping = true;
  log('INFO', 'Stopping');
  server?.close(() => log('INFO', 'Stopped'));
  const late = () => giveUp('Requests were still in progress when the time to stop was over');
  setTimeout(late, service.settings.stopWaitMs).unref();
}

function giveUp(reason) {
  log('ERROR', 'Gave up', { reason });
  process.exit(1);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
// Its own message and stack would show the inside.
process.on('uncaughtException', () => giveUp('Unexpected error'));

try {
  start();
} catch (error) {
  giveUp(error instanceof BadSetting ? error.message : 'Unexpected error');
}

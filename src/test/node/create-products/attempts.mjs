import { setTimeout as pause } from 'node:timers/promises';
import { CallFailure } from './calls.mjs';

/**
 * Does what may be done twice, and does it again, a few times at most, when it failed in a way that may pass.
 *
 * @param attempts how often at most
 * @param pauseMs after the first failure; twice that after the second, and so on
 */
export async function withAttempts({ attempts, pauseMs }, action) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof CallFailure && error.again) || attempt >= attempts) throw error;
      await pause(attempt * pauseMs);
    }
  }
}

import { createPublicKey } from 'node:crypto';
import { withAttempts } from './attempts.mjs';
import { CallFailure, call, jsonObject } from './calls.mjs';

const WHO = 'The token issuer';

/** How the issuer's keys are fetched: to a map from key id to `{algorithm, key}`. */
export function keySource(settings) {
  const once = async () => {
    const answer = await call({ who: WHO, method: 'GET', url: settings.keysUrl, waitMs: settings.keysWaitMs });
    if (answer.status !== 200) throw new CallFailure(WHO, `answered ${answer.status}`);
    const { keys } = jsonObject(WHO, answer);
    if (!Array.isArray(keys)) throw new CallFailure(WHO, 'sent an answer that holds no keys');
    return new Map(keys.map(usable).filter(Boolean));
  };
  return () => withAttempts({ attempts: settings.attempts, pauseMs: settings.attemptPauseMs }, once);
}

/** A key that signatures may be checked with, or null: a set may well hold others. */
function usable(jwk) {
  const algorithm = { RSA: 'RS256', EC: 'ES256' }[jwk?.kty];
  if (!algorithm || typeof jwk.kid !== 'string' || (jwk.alg ?? algorithm) !== algorithm) return null;
  if ((jwk.use ?? 'sig') !== 'sig' || (algorithm === 'ES256' && jwk.crv !== 'P-256')) return null;
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    if (algorithm === 'RS256' && key.asymmetricKeyDetails.modulusLength < 2048) return null;
    return [jwk.kid, { algorithm, key }];
  } catch {
    return null;
  }
}

/**
 * The issuer's keys, kept. A key id that is not among them makes it look again, since issuers change keys; how often at
 * most, `pauseMs` says, so that made-up key ids cannot make it call without end.
 */
export class KeyCache {
  #fetchKeys;
  #pauseMs;
  #ageMs;
  #keys = new Map();
  #fetchedAt = -Infinity;
  #last = null;

  constructor(fetchKeys, { pauseMs, ageMs }) {
    this.#fetchKeys = fetchKeys;
    this.#pauseMs = pauseMs;
    this.#ageMs = ageMs;
  }

  /**
   * The key of an id, or undefined when the issuer has none.
   *
   * @throws CallFailure when the issuer has to be asked and does not answer
   */
  async find(id) {
    const asked = performance.now();
    if (asked - this.#fetchedAt < this.#ageMs && this.#keys.has(id)) return this.#keys.get(id);
    for (;;) {
      const fetch = this.#fetch();
      await fetch.done;
      if (this.#keys.has(id)) return this.#keys.get(id);
      // A fetch that had begun before may have missed a key that was published since.
      if (fetch.beganAt >= asked || this.#pausing(fetch)) {
        if (fetch.failure) throw fetch.failure;
        return undefined;
      }
    }
  }

  /** The fetch in progress, or the last one when it is too early for another, or a new one. */
  #fetch() {
    if (this.#last && (!this.#last.over || this.#pausing(this.#last))) return this.#last;
    const fetch = { beganAt: performance.now(), over: false, failure: null };
    fetch.done = this.#fetchKeys()
      .then(
        (keys) => {
          this.#keys = keys;
          this.#fetchedAt = fetch.beganAt;
        },
        (failure) => {
          fetch.failure = failure;
        },
      )
      .finally(() => {
        fetch.over = true;
      });
    this.#last = fetch;
    return fetch;
  }

  #pausing(fetch) {
    return performance.now() - fetch.beganAt < this.#pauseMs;
  }
}

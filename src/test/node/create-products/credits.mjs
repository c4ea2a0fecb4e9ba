import { withAttempts } from './attempts.mjs';
import { CallFailure, call, jsonObject } from './calls.mjs';
import { CREDITS_SHAPES } from './credits-shapes.mjs';
import { segment } from './segment.mjs';

const WHO = 'Credits';

/**
 * The credits service. Whatever it does not answer, or not readably, is asked again a few times; a booking under its
 * one idempotency key, so that it is made once however often it is asked for.
 */
export class Credits {
  #settings;
  #shape;

  constructor(settings) {
    this.#settings = settings;
    this.#shape = CREDITS_SHAPES[settings.creditsShape];
  }

  /**
   * Whether a wallet holds so many credits.
   *
   * @param job `{jobId, userId, tenant, headers}`
   * @throws CallFailure
   */
  async isEnough(job, amount) {
    const answer = await this.#ask(job, 'check', this.#shape.ask(amount), this.#shape.isEnough, isBoolean);
    return answer ?? false;
  }

  /**
   * Takes credits from the wallet.
   *
   * @returns the transaction, or null when the wallet does not hold them
   * @throws CallFailure when it is not known whether they were taken
   */
  async charge(job, amount) {
    const booking = this.#shape.book({
      amount,
      source: job.jobId,
      key: `bg-remover:${job.jobId}`,
      sourceType: 'bg_remover',
      description: `Background removal for ${amount} images`,
      metadata: { jobId: job.jobId, images: amount },
    });
    return this.#ask(job, 'debit', booking, this.#shape.transaction, isText);
  }

  /**
   * Gives credits back; one refund a job, whose key leaves no room for another.
   *
   * @param transaction the charge's
   * @throws CallFailure
   */
  async refund(job, amount, transaction) {
    const booking = this.#shape.book({
      amount,
      source: transaction,
      key: `bg-remover-refund:${job.jobId}`,
      sourceType: 'refund',
      description: `Refund for ${amount} images that were not delivered`,
      metadata: { jobId: job.jobId, images: amount },
    });
    const refund = await this.#ask(job, 'credit', booking, this.#shape.transaction, isText);
    if (refund === null) throw new CallFailure(WHO, 'answered 402 to credit', false);
  }

  /** What an answer says, or null when it is 402. */
  #ask(job, operation, body, reading, isGood) {
    const { creditsUrl, creditsWaitMs, attempts, attemptPauseMs } = this.#settings;
    const { root, paths } = this.#shape;
    const request = {
      who: WHO,
      method: 'POST',
      url: `${creditsUrl}/${root}/${segment(job.userId)}/${paths[operation]}`,
      headers: { ...job.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      waitMs: creditsWaitMs,
    };
    return withAttempts({ attempts, pauseMs: attemptPauseMs }, async () => {
      const answer = await call(request);
      if (answer.status === 402) return null;
      if (answer.status !== 200) {
        throw new CallFailure(WHO, `answered ${answer.status} to ${operation}`, mayPass(answer.status));
      }
      const said = reading(jsonObject(WHO, answer));
      if (!isGood(said)) throw new CallFailure(WHO, `sent an answer to ${operation} that cannot be read`);
      return said;
    });
  }
}

/** A refusal of the request itself stays one however often it is sent. */
function mayPass(status) {
  return status >= 500 || status === 408 || status === 429;
}

function isBoolean(value) {
  return typeof value === 'boolean';
}

function isText(value) {
  return typeof value === 'string' && value !== '';
}

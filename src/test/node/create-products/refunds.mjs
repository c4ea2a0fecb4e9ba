import { CallFailure } from './calls.mjs';
import { log } from './log.mjs';

/**
 * Gives back what was charged and not delivered. When that fails it is written down as owed, for people to settle, and
 * the caller's answer stays what it was.
 */
export async function refund(credits, job, amount, transaction, about, metrics) {
  if (amount === 0) return;
  try {
    await credits.refund(job, amount, transaction);
    metrics.credits('refunded', amount);
  } catch (error) {
    metrics.credits('owed', amount);
    const reason = error instanceof CallFailure ? error.message : 'Unexpected error';
    log('ERROR', `Refund owed: ${amount} credits`, { ...about, amount, transaction, reason });
  }
}

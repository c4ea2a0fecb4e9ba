import { randomUUID } from 'node:crypto';
import { bodyText } from './body.mjs';
import { callerOf } from './caller.mjs';
import { CallFailure } from './calls.mjs';
import { processGroups } from './groups.mjs';
import { productRequest } from './product-request.mjs';
import { insufficientCredits, unavailable } from './refusals.mjs';
import { refund } from './refunds.mjs';
import { checkOwnTenant, requestedTenant } from './tenant.mjs';
import { bearerToken, verifyToken } from './tokens.mjs';

/**
 * The stages of a request: token, tenant, body, credits, processing. Each that refuses throws, and ends it.
 *
 * @param service `{settings, keys, credits, metrics}`
 * @param about what is known of the request, filled in as the stages find it; for the log
 * @returns the answer: `{status, body, message, level, reason}`
 */
export async function createProducts(service, request, response, about) {
  const { settings, credits, metrics } = service;
  const { userId, tenant } = await callerAndTenant(service, request, about);
  const asked = productRequest(await bodyText(request, response, settings));
  about.jobId = randomUUID();
  const headers = { [settings.tenantHeader]: tenant, [settings.requestIdHeader]: about.requestId };
  const job = { ...asked, jobId: about.jobId, userId, tenant, headers };
  const beganAt = performance.now();
  const transaction = await paid(service, job);
  let results;
  try {
    results = await processGroups(job, settings, metrics);
  } catch (error) {
    // What was made by then is not told to the caller, who therefore gets all back.
    if (transaction) await refund(credits, job, job.images, transaction, about, metrics);
    throw error;
  }
  const undelivered = results.reduce((sum, result) => sum + result.undelivered, 0);
  if (transaction) await refund(credits, job, undelivered, transaction, about, metrics);
  return jobAnswer(job, results, Math.round(performance.now() - beganAt));
}

async function callerAndTenant({ settings, keys }, request, about) {
  const asked = request.headersDistinct[settings.tenantHeader.toLowerCase()];
  if (!settings.checkTokens) {
    const tenant = requestedTenant(asked, settings.tenantHeader);
    return Object.assign(about, { userId: 'developer', tenant });
  }
  const token = bearerToken(request.headersDistinct.authorization);
  const find = (id) => orUnavailable(settings, "The token issuer's keys", () => keys.find(id));
  const caller = callerOf(await verifyToken(token, find, settings), settings);
  Object.assign(about, caller);
  checkOwnTenant(requestedTenant(asked, settings.tenantHeader), caller.tenant, settings.tenantHeader);
  return caller;
}

/** The charge's transaction, once it is certain; null when nothing is charged here. */
async function paid({ settings, credits, metrics }, job) {
  if (!settings.chargeCredits) return null;
  return orUnavailable(settings, 'Credits', async () => {
    const enough = await credits.isEnough(job, job.images);
    const transaction = enough ? await charged(credits, job) : null;
    if (transaction === null) throw insufficientCredits(job.images, job.jobId);
    metrics.credits('charged', job.images);
    return transaction;
  });
}

/** A charge whose answer never came may have been booked all the same: whoever reads the log has to know. */
async function charged(credits, job) {
  try {
    return await credits.charge(job, job.images);
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    throw new CallFailure(`It is not known whether ${job.images} credits were charged:`, error.message);
  }
}

async function orUnavailable(settings, what, action) {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    throw unavailable(what, settings.retryAfterS, error.message);
  }
}

function jobAnswer(job, results, processingTimeMs) {
  const created = results.filter((result) => result.created).length;
  const status = created === results.length ? 'completed' : created > 0 ? 'partial' : 'failed';
  const failures = [...new Set(results.flatMap((result) => result.failures))];
  const products = results.map(({ productId, imageCount, id, error }) =>
    error === undefined
      ? { productId, carouselApiProductId: id, status: 'created', imageCount }
      : { productId, status: 'failed', error, imageCount },
  );
  return {
    status: 200,
    body: { jobId: job.jobId, status, totalGroups: results.length, products, processingTimeMs },
    message: `Job ${status}`,
    level: failures.length === 0 ? 'INFO' : 'WARN',
    reason: failures.length === 0 ? undefined : failures.join('; ').slice(0, 500),
  };
}

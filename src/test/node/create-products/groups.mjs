import { randomUUID } from 'node:crypto';
import { CallFailure } from './calls.mjs';
import { createProduct } from './catalogue.mjs';
import { store, withoutBackground } from './images.mjs';
import { isStep } from './segment.mjs';

/** The contract's limit; of one job, whatever other jobs do. */
const AT_ONCE = 5;

/**
 * Processes a job's groups, at most five at a time, each beginning as soon as there is room for it.
 *
 * @returns for each group in order `{created, productId, imageCount, undelivered, id or error, failures}`; undelivered
 *     being how many images were paid for in vain
 * @throws what nobody foresaw, once all groups are done: nothing goes on behind the back of whoever refunds
 */
export async function processGroups(job, settings, metrics) {
  const { groups } = job;
  const places = storePlaces(groups);
  const timeMs = Math.max(settings.groupTimeMs, (settings.jobTimeMs - settings.jobReserveMs) / groups.length);
  const results = new Array(groups.length);
  let next = 0;
  const worker = async () => {
    while (next < groups.length) {
      const index = next++;
      metrics.groupBegins();
      let created = false;
      try {
        const endsAt = performance.now() + timeMs;
        results[index] = await processGroup(groups[index], places[index], job, settings, endsAt);
        created = results[index].created;
      } finally {
        metrics.groupEnds(created);
      }
    }
  };
  await allDone(Array.from({ length: Math.min(AT_ONCE, groups.length) }, worker));
  return results;
}

/** Waits for all, and only then throws what the first of them threw. */
async function allDone(promises) {
  const outcomes = await Promise.allSettled(promises);
  const broken = outcomes.find(({ status }) => status === 'rejected');
  if (broken) throw broken.reason;
  return outcomes.map(({ value }) => value);
}

/**
 * Where each group's images are stored. Groups may share a product id: their numbers go on, so that none takes the
 * place of another's. An id that would be a step in the path gets another name there.
 */
function storePlaces(groups) {
  const used = new Map();
  return groups.map(({ productId, images }) => {
    const first = (used.get(productId) ?? 0) + 1;
    used.set(productId, first + images.length - 1);
    const folder = isStep(productId) ? randomUUID() : productId;
    return images.map((_, i) => ({ folder, number: first + i }));
  });
}

async function processGroup(group, places, job, settings, endsAt) {
  const left = () => endsAt - performance.now();
  const failures = [];
  const one = async (image, place) => {
    try {
      const bytes = await withoutBackground(image, job, settings, left());
      return await store(bytes, place, job, settings, left());
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      failures.push(error.message);
      return null;
    }
  };
  const stored = (await allDone(group.images.map((image, i) => one(image, places[i])))).filter((url) => url !== null);
  const result = { productId: group.productId, imageCount: stored.length, failures };
  const failed = (error) => ({ ...result, created: false, error, undelivered: group.images.length });
  if (stored.length === 0) return failed('None of the images could be processed.');
  try {
    const id = await createProduct(group.metadata, stored, job, settings, left());
    return { ...result, created: true, id, undelivered: group.images.length - stored.length };
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    failures.push(error.message);
    return failed('The product could not be created.');
  }
}

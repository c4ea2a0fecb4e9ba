import { CallFailure, call, jsonObject } from './calls.mjs';

const WHO = 'The catalogue';

/**
 * Creates one product.
 *
 * @param images the addresses of its images
 * @returns the catalogue's id of it
 * @throws CallFailure
 */
export async function createProduct(metadata, images, job, settings, leftMs) {
  const answer = await call({
    who: WHO,
    method: 'POST',
    url: `${settings.catalogueUrl}/products`,
    headers: { ...job.headers, [settings.userHeader]: job.userId, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...metadata, images }),
    waitMs: Math.min(settings.catalogueWaitMs, leftMs),
  });
  if (answer.status !== 201) throw new CallFailure(WHO, `answered ${answer.status}`);
  const { id } = jsonObject(WHO, answer);
  if (typeof id !== 'string' || id === '') throw new CallFailure(WHO, 'sent an answer without an id');
  return id;
}

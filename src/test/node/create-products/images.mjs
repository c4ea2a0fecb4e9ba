import { CallFailure, call } from './calls.mjs';
import { segment } from './segment.mjs';

const PROCESSOR = 'The image processor';
const STORE = 'The object store';
const MAX_IMAGE_BYTES = 67_108_864;

/**
 * Removes the background of one image.
 *
 * @param leftMs what is left of the group's time
 * @returns the new image's bytes
 * @throws CallFailure
 */
export async function withoutBackground(image, job, settings, leftMs) {
  const answer = await call({
    who: PROCESSOR,
    method: 'POST',
    url: `${settings.processorUrl}/remove-background`,
    headers: { ...job.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...image, ...job.options }),
    waitMs: Math.min(settings.processorWaitMs, leftMs),
    maxBytes: MAX_IMAGE_BYTES,
  });
  if (answer.status !== 200) throw new CallFailure(PROCESSOR, `answered ${answer.status}`);
  // Of the bytes nothing is known; but an error page that comes as 200 should not end up as a picture.
  if (answer.body.length === 0 || /^(application\/json|text\/)/i.test(answer.type)) {
    throw new CallFailure(PROCESSOR, 'sent no image');
  }
  return answer.body;
}

/**
 * Stores one image.
 *
 * @param place `{folder, number}`: the product's part of the path, and the image's number in it
 * @returns its address
 * @throws CallFailure
 */
export async function store(bytes, place, job, settings, leftMs) {
  const { format } = job.options;
  const path = [job.tenant, job.jobId, place.folder, `${place.number}.${format}`].map(segment).join('/');
  const url = `${settings.storeUrl}/${path}`;
  const answer = await call({
    who: STORE,
    method: 'PUT',
    url,
    headers: { ...job.headers, 'Content-Type': `image/${format}` },
    body: bytes,
    waitMs: Math.min(settings.storeWaitMs, leftMs),
  });
  if (answer.status < 200 || answer.status > 299) throw new CallFailure(STORE, `answered ${answer.status}`);
  return url;
}

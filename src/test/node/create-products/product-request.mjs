import { randomUUID } from 'node:crypto';
import { parsed } from './json.mjs';
import { badRequest } from './refusals.mjs';
import { Shape } from './shape.mjs';

const FORMATS = ['webp', 'png', 'jpeg'];

/**
 * The request in a body, with all defaults filled in: `{groups, options, images}`, images being how many there are.
 *
 * @throws Refusal with everything that is wrong with it
 */
export function productRequest(text) {
  let body;
  try {
    body = parsed(text);
  } catch {
    throw badRequest([{ field: 'body', message: 'must be JSON, and not nested too deep' }]);
  }
  const shape = new Shape();
  const root = shape.object(body, 'body');
  const listed = root ? shape.list(root.productGroups, 'productGroups', 1, 50) : [];
  const groups = listed.map((group, i) => groupOf(shape, group, i));
  const options = root && optionsOf(shape, root.options);
  shape.refuseWhatIsWrong();
  return { groups, options, images: groups.reduce((sum, group) => sum + group.images.length, 0) };
}

function groupOf(shape, value, index) {
  const at = `productGroups.${index}`;
  const group = shape.object(value, at);
  if (!group) return null;
  const listed = shape.list(group.images, `${at}.images`, 1, 20);
  return {
    productId: shape.optionalText(group.productId, `${at}.productId`) || randomUUID(),
    images: listed.map((image, i) => imageOf(shape, image, `${at}.images.${i}`)),
    metadata: metadataOf(shape, group.metadata, `${at}.metadata`),
  };
}

/** An image as the processor is told of it. */
function imageOf(shape, value, at) {
  const image = shape.object(value, at);
  if (!image) return null;
  const { url, base64 } = image;
  if ((url === undefined) === (base64 === undefined)) return shape.wrong(at, 'must have either url or base64');
  return url === undefined
    ? { base64: shape.base64(base64, `${at}.base64`) }
    : { imageUrl: shape.address(url, `${at}.url`) };
}

function metadataOf(shape, value, at) {
  const metadata = shape.object(value, at);
  if (!metadata) return null;
  return {
    title: shape.text(metadata.title, `${at}.title`, 1, 200),
    description: shape.optionalText(metadata.description, `${at}.description`, 5_000),
    price: shape.optionalNumber(metadata.price, `${at}.price`, 0, 1_000_000),
    category: shape.optionalText(metadata.category, `${at}.category`, 100),
    location: shape.optionalText(metadata.location, `${at}.location`, 200),
  };
}

/** What is asked for beside the pictures, generateDescription and languages, is checked and has no one to do it. */
function optionsOf(shape, value) {
  const options = shape.object(value ?? {}, 'options');
  if (!options) return null;
  const { outputFormat = 'webp', quality = 90, removeBackground = true, generateDescription = false } = options;
  if (!FORMATS.includes(outputFormat)) shape.wrong('options.outputFormat', `must be one of ${FORMATS.join(', ')}`);
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    shape.wrong('options.quality', 'must be a whole number from 1 to 100');
  }
  shape.flag(removeBackground, 'options.removeBackground');
  shape.flag(generateDescription, 'options.generateDescription');
  shape
    .list(options.languages ?? (options.languages === null ? null : ['en']), 'options.languages', 0, 100)
    .forEach((language, i) => shape.text(language, `options.languages.${i}`, 0, Infinity));
  return { format: outputFormat, quality, removeBackground };
}

import { badRequest } from './refusals.mjs';

const MAX_DETAILS = 100;

/** Checks values against what they should be, and collects what is wrong, each with its dotted path. */
export class Shape {
  #details = [];

  wrong(field, message) {
    if (this.#details.length < MAX_DETAILS) this.#details.push({ field, message });
    return null;
  }

  #unlike(field, value, expected) {
    return this.wrong(field, value === undefined ? `is missing; ${expected}` : expected);
  }

  /** @throws Refusal when anything was wrong */
  refuseWhatIsWrong() {
    if (this.#details.length > 0) throw badRequest(this.#details);
  }

  object(value, field) {
    const good = typeof value === 'object' && value !== null && !Array.isArray(value);
    return good ? value : this.#unlike(field, value, 'must be an object');
  }

  /** The list's items, those over the limit left out: they need no looking at. */
  list(value, field, min, max) {
    const expected = min === 0 ? `must be a list of at most ${max}` : `must be a list of ${min} to ${max}`;
    if (!Array.isArray(value)) {
      this.#unlike(field, value, expected);
      return [];
    }
    if (value.length < min || value.length > max) this.wrong(field, `${expected}, and has ${value.length}`);
    return value.slice(0, max);
  }

  text(value, field, min, max) {
    if (typeof value !== 'string') return this.#unlike(field, value, 'must be a text');
    const count = characters(value, max);
    if (count < min || count > max) {
      const limits = min === 0 ? `at most ${max}` : `${min} to ${max}`;
      return this.wrong(field, `must have ${limits} characters`);
    }
    return value;
  }

  optionalText(value, field, max = Infinity) {
    return value === undefined || value === null ? undefined : this.text(value, field, 0, max);
  }

  optionalNumber(value, field, min, max) {
    if (value === undefined || value === null) return undefined;
    return typeof value === 'number' && value >= min && value <= max
      ? value
      : this.wrong(field, `must be a number from ${min} to ${max}`);
  }

  flag(value, field) {
    return typeof value === 'boolean' ? value : this.wrong(field, 'must be true or false');
  }

  /** An absolute http or https address; passed on as it was written. */
  address(value, field) {
    const good = typeof value === 'string' && /^https?:\/\/[^/?#\s]+\S*$/i.test(value) && URL.canParse(value);
    return good ? value : this.wrong(field, 'must be an absolute address, with http or https');
  }

  /** RFC 4648, section 4, with its padding. */
  base64(value, field) {
    const whole = typeof value === 'string' && value.length >= 4 && value.length % 4 === 0;
    // No group that repeats: a value may have millions of characters, and each would be a step to go back to.
    const good = whole && !/[^A-Za-z0-9+/]/.test(value.replace(/={1,2}$/, ''));
    return good ? value : this.wrong(field, 'must be base64, with its padding');
  }
}

/** Counts as people do, in code points and not in halves of them; no further than just over the limit. */
function characters(text, limit) {
  if (text.length <= limit) return text.length;
  let count = 0;
  for (const _ of text) {
    if (++count > limit) break;
  }
  return count;
}

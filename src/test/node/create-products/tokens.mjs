import { verify } from 'node:crypto';
import { unauthorized } from './refusals.mjs';

const SKEW_S = 60;
const LONGEST_S = 3_600;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** The token in the one Authorization header there may be. */
export function bearerToken(values = []) {
  if (values.length === 0) throw unauthorized('There is no token');
  const [, token] = (values.length === 1 && /^bearer +(\S+)$/i.exec(values[0].trim())) || [];
  if (!token) throw unauthorized('There is no bearer token in the Authorization header');
  return token;
}

/**
 * Checks a JWT: its signature first, since nothing that it says counts before that.
 *
 * @param findKey from a key id to `{algorithm, key}` or undefined
 * @returns its claims
 * @throws Refusal when it is not good, with the reason
 */
export async function verifyToken(token, findKey, { issuer, audience, now = Date.now() / 1000 }) {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => BASE64URL.test(part))) throw unauthorized('The token is no JWT');
  const header = jsonPart(parts[0]);
  await checkSignature(parts, header, findKey);
  const claims = jsonPart(parts[1]);
  checkIssuedFor(claims, issuer, audience);
  checkTimes(claims, now);
  return claims;
}

function jsonPart(part) {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw unauthorized('The token is no JWT');
}

/** The algorithm is the key's; the token only has to name the same one, so that it cannot choose. */
async function checkSignature([head, payload, signature], header, findKey) {
  if (!['RS256', 'ES256'].includes(header.alg)) throw unauthorized('The token is not signed with RS256 or ES256');
  if (typeof header.kid !== 'string' || header.kid === '') throw unauthorized('The token names no key');
  // RFC 7515, 4.1.11: what a token calls critical has to be understood, and nothing such is.
  if (header.crit !== undefined) throw unauthorized('The token asks for extensions that are not known');
  const found = await findKey(header.kid);
  if (!found) throw unauthorized("The token is signed with a key that is none of the issuer's");
  const bytes = Buffer.from(signature, 'base64url');
  const good =
    found.algorithm === header.alg &&
    bytes.toString('base64url') === signature &&
    verify('sha256', Buffer.from(`${head}.${payload}`), { key: found.key, dsaEncoding: 'ieee-p1363' }, bytes);
  if (!good) throw unauthorized("The token's signature does not hold");
}

function checkIssuedFor(claims, issuer, audience) {
  if (claims.iss !== issuer) throw unauthorized('The token is of another issuer');
  if (claims.token_use !== 'id' && claims.token_use !== 'access') throw unauthorized('The token is of another use');
  // Access tokens may name their client in place of an audience; one that names both has to be meant for us by aud.
  const meantFor = claims.token_use === 'access' ? (claims.aud ?? claims.client_id) : claims.aud;
  const good = Array.isArray(meantFor) ? meantFor.includes(audience) : meantFor === audience;
  if (!good) throw unauthorized('The token is for another audience');
}

function checkTimes({ exp, iat, nbf }, now) {
  if (!Number.isFinite(exp)) throw unauthorized('The token does not say when it expires');
  if (!Number.isFinite(iat)) throw unauthorized('The token does not say when it was issued');
  if (now >= exp + SKEW_S) throw unauthorized('The token has expired');
  if (iat > now + SKEW_S) throw unauthorized('The token was issued in the future');
  if (exp - iat > LONGEST_S) throw unauthorized('The token is valid for too long');
  if (nbf !== undefined && !(Number.isFinite(nbf) && nbf <= now + SKEW_S)) {
    throw unauthorized('The token is not valid yet');
  }
}

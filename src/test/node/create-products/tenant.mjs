import { badRequest, forbidden } from './refusals.mjs';

/** Tenants are the same in other case and with spaces around them; this form is the one that is passed on. */
export function sameTenantForm(name) {
  return name.trim().toLowerCase();
}

/**
 * The tenant that a request asks for.
 *
 * @param values of the tenant's header, each as node has it: one character a byte
 */
export function requestedTenant(values = [], headerName) {
  const names = values.map((value) => sameTenantForm(Buffer.from(value, 'latin1').toString('utf8')));
  if (names.length !== 1 || names[0] === '') {
    throw badRequest([{ field: headerName, message: 'must name one tenant' }]);
  }
  return names[0];
}

/** Nobody gets at another tenant. */
export function checkOwnTenant(requested, own, headerName) {
  if (requested !== own) throw forbidden(headerName);
}

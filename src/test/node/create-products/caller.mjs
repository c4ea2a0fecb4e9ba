import { unauthorized } from './refusals.mjs';
import { sameTenantForm } from './tenant.mjs';

const GROUP = 'tenant:';

/**
 * Whom a good token speaks for: the user, who is the wallet too, and the tenant.
 *
 * @param tenantClaim the only claim to look at; null for the three that the contract names
 */
export function callerOf(claims, { userClaim, tenantClaim }) {
  const userId = claims[userClaim];
  if (!isName(userId)) throw unauthorized('The token does not say whose it is');
  const named = tenantClaim ? claims[tenantClaim] : firstNamed(claims);
  if (!isName(named)) throw unauthorized('The token names no tenant');
  return { userId, tenant: sameTenantForm(named) };
}

function firstNamed(claims) {
  const groups = Array.isArray(claims['cognito:groups']) ? claims['cognito:groups'] : [];
  const group = groups.find((name) => typeof name === 'string' && name.startsWith(GROUP));
  return [claims['custom:tenant'], claims.tenant_id, group?.slice(GROUP.length)].find(isName);
}

/** Not blank, and fit for a header and a path. */
function isName(value) {
  return typeof value === 'string' && value.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(value.trim());
}

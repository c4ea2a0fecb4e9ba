/**
 * The settings, all from the environment. Their names are this service's own: what runs it has to say which is which.
 *
 * Where it listens
 *   LISTEN_PORT           8080
 *   LISTEN_HOST           0.0.0.0
 *   DEPLOYMENT            prod, staging or dev (prod)
 *   CHECK_TOKENS          on or off (on); off counts only in dev
 *   CHARGE_CREDITS        on or off (on); off counts only in dev
 *
 * Whom it calls; addresses, each may have a path
 *   JWKS_ISSUER           also what a token has to have for its iss
 *   TOKEN_AUDIENCE        what a token has to be for
 *   CREDITS_URL, PROCESSOR_URL, STORE_URL, CATALOGUE_URL
 *
 * How long it waits, in milliseconds
 *   KEYS_WAIT_MS          for the issuer's keys (3000)
 *   KEYS_PAUSE_MS         from one fetch of the keys to the next one (10000)
 *   KEYS_AGE_MS           how old fetched keys may become (600000)
 *   CREDITS_WAIT_MS       for one answer of credits (3000)
 *   PROCESSOR_WAIT_MS     for one image (60000)
 *   STORE_WAIT_MS         for one image to be stored (30000)
 *   CATALOGUE_WAIT_MS     for one product (10000)
 *   BODY_WAIT_MS          for a request's body (60000)
 *   DRAIN_WAIT_MS         for the rest of a body that nobody reads (5000)
 *   STOP_WAIT_MS          for requests in progress when it is asked to stop (8000)
 *   JOB_TIME_MS           a job's time (300000), of which
 *   JOB_RESERVE_MS        is kept for what comes before and after the groups (30000); they share the rest, but
 *   GROUP_TIME_MS         a group has at least this (15000)
 *
 * How often and how much
 *   ATTEMPTS              at what may be done twice: keys and credits (3)
 *   ATTEMPT_PAUSE_MS      after a failed attempt, longer after each (100)
 *   BODY_LIMIT_BYTES      33554432
 *   RETRY_AFTER_S         what a caller who gets 503 is told to wait, in seconds (5)
 *
 * Its dialect: what clients and dependencies call things
 *   PRODUCTS_PATH         /bg-remover/create-products
 *   HEALTH_PATH           /bg-remover/health
 *   METRICS_PATH          /metrics
 *   TENANT_HEADER         X-Tenant-Id, of requests and of calls
 *   USER_HEADER           X-User-Id, of calls
 *   REQUEST_ID_HEADER     X-Request-Id, of requests, answers and calls
 *   TENANT_CLAIM          the one claim that holds the tenant (custom:tenant, tenant_id, or a group tenant:<name>)
 *   USER_CLAIM            the claim that holds the user and the wallet (sub)
 *   CREDITS_SHAPE         nested or flat (nested), see credits-shapes.mjs
 */
export function readSettings(env) {
  const deployment = oneOf(env, 'DEPLOYMENT', ['prod', 'staging', 'dev']);
  const off = ['CHECK_TOKENS', 'CHARGE_CREDITS'].filter((name) => oneOf(env, name, ['on', 'off']) === 'off');
  const offCounts = deployment === 'dev';
  return {
    ignored: offCounts ? [] : off,
    port: number(env, 'LISTEN_PORT', 8080),
    host: env.LISTEN_HOST || '0.0.0.0',
    checkTokens: !(offCounts && off.includes('CHECK_TOKENS')),
    chargeCredits: !(offCounts && off.includes('CHARGE_CREDITS')),
    issuer: needed(env, 'JWKS_ISSUER'),
    audience: needed(env, 'TOKEN_AUDIENCE'),
    keysUrl: `${address(env, 'JWKS_ISSUER')}/.well-known/jwks.json`,
    creditsUrl: address(env, 'CREDITS_URL'),
    processorUrl: address(env, 'PROCESSOR_URL'),
    storeUrl: address(env, 'STORE_URL'),
    catalogueUrl: address(env, 'CATALOGUE_URL'),
    keysWaitMs: number(env, 'KEYS_WAIT_MS', 3_000),
    keysPauseMs: number(env, 'KEYS_PAUSE_MS', 10_000),
    keysAgeMs: number(env, 'KEYS_AGE_MS', 600_000),
    creditsWaitMs: number(env, 'CREDITS_WAIT_MS', 3_000),
    processorWaitMs: number(env, 'PROCESSOR_WAIT_MS', 60_000),
    storeWaitMs: number(env, 'STORE_WAIT_MS', 30_000),
    catalogueWaitMs: number(env, 'CATALOGUE_WAIT_MS', 10_000),
    bodyWaitMs: number(env, 'BODY_WAIT_MS', 60_000),
    drainWaitMs: number(env, 'DRAIN_WAIT_MS', 5_000),
    stopWaitMs: number(env, 'STOP_WAIT_MS', 8_000),
    jobTimeMs: number(env, 'JOB_TIME_MS', 300_000),
    jobReserveMs: number(env, 'JOB_RESERVE_MS', 30_000),
    groupTimeMs: number(env, 'GROUP_TIME_MS', 15_000),
    attempts: number(env, 'ATTEMPTS', 3),
    attemptPauseMs: number(env, 'ATTEMPT_PAUSE_MS', 100),
    bodyLimitBytes: number(env, 'BODY_LIMIT_BYTES', 33_554_432),
    retryAfterS: number(env, 'RETRY_AFTER_S', 5),
    productsPath: env.PRODUCTS_PATH || '/bg-remover/create-products',
    healthPath: env.HEALTH_PATH || '/bg-remover/health',
    metricsPath: env.METRICS_PATH || '/metrics',
    tenantHeader: env.TENANT_HEADER || 'X-Tenant-Id',
    userHeader: env.USER_HEADER || 'X-User-Id',
    requestIdHeader: env.REQUEST_ID_HEADER || 'X-Request-Id',
    tenantClaim: env.TENANT_CLAIM || null,
    userClaim: env.USER_CLAIM || 'sub',
    creditsShape: oneOf(env, 'CREDITS_SHAPE', ['nested', 'flat']),
  };
}

/** A setting that cannot be used; named without its value, which may be a secret put in the wrong place. */
export class BadSetting extends Error {}

function needed(env, name) {
  if (!env[name]) throw new BadSetting(`${name} is missing`);
  return env[name];
}

function address(env, name) {
  const value = needed(env, name);
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new BadSetting(`${name} should be an address that begins with http:// or https://`);
  }
  return value.replace(/\/+$/, '');
}

function number(env, name, otherwise) {
  const value = env[name] || String(otherwise);
  if (!/^\d{1,10}$/.test(value)) throw new BadSetting(`${name} should be a whole number`);
  return Number(value);
}

function oneOf(env, name, words) {
  const value = env[name] || words[0];
  if (!words.includes(value)) throw new BadSetting(`${name} should be one of: ${words.join(', ')}`);
  return value;
}

package dev.tollgate.reference.createproducts;

import java.net.URI;
import java.time.Duration;

/**
 * What the environment says; {@link SettingsReader} reads it. All times are in milliseconds there.
 *
 * @param bindAddress {@code BIND_ADDRESS} (127.0.0.1): the address to listen at
 * @param port {@code PORT} (8080): 0 takes any free one; the log's {@code listening} line names it
 * @param stage {@code STAGE} (prod): prod, staging or dev
 * @param requireAuth {@code REQUIRE_AUTH} (on): off only in dev
 * @param requireCredits {@code REQUIRE_CREDITS} (on): off only in dev
 * @param issuer {@code AUTH_ISSUER}: the {@code iss} of a good token, to the letter; its keys are
 *     under {@code /.well-known/jwks.json} there
 * @param audience {@code AUTH_AUDIENCE}: the {@code aud} (or {@code client_id}) of a good token
 * @param credits {@code CREDITS_API_URL}
 * @param processor {@code IMAGE_PROCESSOR_URL}
 * @param store {@code OBJECT_STORE_URL}
 * @param catalogue {@code CATALOG_API_URL}
 * @param keysTimeout {@code KEYS_TIMEOUT_MS} (2000): for one fetch of the key set
 * @param keysCache {@code KEYS_CACHE_MS} (300000): how long a fetched key set is good
 * @param keysCooldown {@code KEYS_COOLDOWN_MS} (30000): an unknown {@code kid} has the set fetched
 *     again, at most once in this time; 0 is always
 * @param creditsTimeout {@code CREDITS_TIMEOUT_MS} (2000): for one call
 * @param processorTimeout {@code PROCESSOR_TIMEOUT_MS} (10000): for one call
 * @param storeTimeout {@code STORE_TIMEOUT_MS} (5000): for one call
 * @param catalogueTimeout {@code CATALOG_TIMEOUT_MS} (5000): for one call
 * @param retryAttempts {@code RETRY_ATTEMPTS} (3): calls in all, the first one included
 * @param retryBackoff {@code RETRY_BACKOFF_MS} (100): before the second call, and doubled before
 *     each further one
 * @param maxBodyBytes {@code MAX_BODY_BYTES} (33554432): a longer request body gets 413
 * @param maxImageBytes {@code MAX_IMAGE_BYTES} (33554432): a longer answer of a dependency is a
 *     failure
 * @param maxImagesAtOnce {@code MAX_IMAGES_AT_ONCE} (100): over all requests
 * @param totalBudget {@code TOTAL_BUDGET_MS} (300000): for a whole request
 * @param totalReserve {@code TOTAL_RESERVE_MS} (30000): of it, not for groups
 * @param minGroup {@code MIN_GROUP_MS} (15000): what a group has at least
 * @param stopTimeout {@code STOP_TIMEOUT_MS} (25000): what requests in flight have left after a
 *     SIGTERM
 */
record Settings(
    String bindAddress,
    int port,
    Stage stage,
    boolean requireAuth,
    boolean requireCredits,
    URI issuer,
    String audience,
    URI credits,
    URI processor,
    URI store,
    URI catalogue,
    Duration keysTimeout,
    Duration keysCache,
    Duration keysCooldown,
    Duration creditsTimeout,
    Duration processorTimeout,
    Duration storeTimeout,
    Duration catalogueTimeout,
    int retryAttempts,
    Duration retryBackoff,
    int maxBodyBytes,
    int maxImageBytes,
    int maxImagesAtOnce,
    Duration totalBudget,
    Duration totalReserve,
    Duration minGroup,
    Duration stopTimeout) {

  /** Where the service runs. */
  enum Stage {
    PROD,
    STAGING,
    DEV
  }

  Retry retry() {
    return new Retry(retryAttempts, retryBackoff);
  }

  /** {@code max(least time of a group, (budget - reserve) / groups)}: the contract's rule. */
  Duration timeOfGroup(int groups) {
    Duration share = totalBudget.minus(totalReserve).dividedBy(groups);
    return share.compareTo(minGroup) > 0 ? share : minGroup;
  }
}

/**
 * One JSON line on standard output for each thing worth knowing. JSON escapes line breaks, so that nothing that a
 * caller sends can make up a line of its own.
 *
 * @param about what is known of the request: requestId, jobId, tenant, userId, reason
 */
export function log(level, message, about = {}) {
  process.stdout.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, message, ...about })}\n`);
}

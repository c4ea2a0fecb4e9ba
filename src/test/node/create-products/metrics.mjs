/** Counters and gauges in Prometheus' text format. */
export class Metrics {
  #requests = new Map();
  #seconds = 0;
  #groups = 0;
  #values = { created: 0, failed: 0, charged: 0, refunded: 0, owed: 0 };

  answered(status, seconds) {
    this.#requests.set(status, (this.#requests.get(status) ?? 0) + 1);
    this.#seconds += seconds;
  }

  groupBegins() {
    this.#groups += 1;
  }

  groupEnds(created) {
    this.#groups -= 1;
    this.#values[created ? 'created' : 'failed'] += 1;
  }

  /** @param what charged, refunded or owed */
  credits(what, amount) {
    this.#values[what] += amount;
  }

  text() {
    const { created, failed, charged, refunded, owed } = this.#values;
    const requests = [...this.#requests].sort(([a], [b]) => a - b);
    const answered = requests.reduce((sum, [, count]) => sum + count, 0);
    return [
      ...head('http_requests_total', 'counter', 'Requests answered, by status.'),
      ...requests.map(([status, count]) => `http_requests_total{status="${status}"} ${count}`),
      ...head('http_request_duration_seconds', 'summary', 'Time from request to answer.'),
      `http_request_duration_seconds_sum ${this.#seconds}`,
      `http_request_duration_seconds_count ${answered}`,
      ...head('groups_in_progress', 'gauge', 'Product groups in progress.'),
      `groups_in_progress ${this.#groups}`,
      ...head('groups_total', 'counter', 'Product groups done, by result.'),
      `groups_total{result="created"} ${created}`,
      `groups_total{result="failed"} ${failed}`,
      ...head('credits_total', 'counter', 'Credits charged, refunded, and owed because the refund failed.'),
      `credits_total{booking="charged"} ${charged}`,
      `credits_total{booking="refunded"} ${refunded}`,
      `credits_total{booking="owed"} ${owed}`,
      ...head('process_resident_memory_bytes', 'gauge', 'Memory in use.'),
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n');
  }
}

function head(name, type, help) {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

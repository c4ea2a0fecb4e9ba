/** Counters and gauges in Prometheus' text format. */
export class Metrics {
  #requests = new Map();
  #durations = new Map();
  #groups = 0;
  #values = { created: 0, failed: 0, charged: 0, refunded: 0, owed: 0, stored: 0, lost: 0 };

  /** @param path one that is served, or `other`: what anybody may ask for is not counted by name */
  answered(path, status, seconds) {
    const key = `path="${path}",status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    const { sum, count } = this.#durations.get(path) ?? { sum: 0, count: 0 };
    this.#durations.set(path, { sum: sum + seconds, count: count + 1 });
  }

  image(stored) {
    this.#values[stored ? 'stored' : 'lost'] += 1;
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
    const { created, failed, charged, refunded, owed, stored, lost } = this.#values;
    return [
      ...head('http_requests_total', 'counter', 'Requests answered, by path and status.'),
      ...[...this.#requests].sort().map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
      ...head('http_request_duration_seconds', 'summary', 'Time from request to answer.'),
      ...[...this.#durations].sort().flatMap(([path, { sum, count }]) => [
        `http_request_duration_seconds_sum{path="${path}"} ${sum}`,
        `http_request_duration_seconds_count{path="${path}"} ${count}`,
      ]),
      ...head('groups_in_progress', 'gauge', 'Product groups in progress.'),
      `groups_in_progress ${this.#groups}`,
      ...head('groups_total', 'counter', 'Product groups done, by result.'),
      `groups_total{result="created"} ${created}`,
      `groups_total{result="failed"} ${failed}`,
      ...head('images_total', 'counter', 'Images that were paid for, by result.'),
      `images_total{result="stored"} ${stored}`,
      `images_total{result="lost"} ${lost}`,
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

// http-server with one thing wrong, for the suite to notice; the name of the fault is in BREAK. This is loaded before it,
// and changes what it asks the service behind it, or what it answers.
const fs = require('fs');
const http = require('http');
const path = require('path');

const request = http.request;
const writeHead = http.ServerResponse.prototype.writeHead;

const asks = (change) => {
  http.request = (options, ...more) => request(change(options) ?? options, ...more);
};
const answers = (change) => {
  http.ServerResponse.prototype.writeHead = function (status, ...more) {
    return writeHead.call(this, change(status), ...more);
  };
};

const faults = {
  'drops-the-query': () => asks((options) => void (options.path = options.path.split('?')[0])),
  'drops-the-language': () => asks((options) => void delete options.headers['accept-language']),
  'asks-twice': () =>
    asks((options) => {
      const { 'content-length': dropped, ...headers } = options.headers;
      request({ ...options, headers }).on('error', () => {}).end('{}');
    }),
  'a-refusal-looks-well': () => answers((status) => (status === 422 ? 200 : status)),
  'an-outage-looks-well': () => answers((status) => (status === 404 ? 200 : status)),
  'gives-out-what-lies-above': () => {
    const emit = http.Server.prototype.emit;
    http.Server.prototype.emit = function (event, asked, answer, ...more) {
      if (event === 'request' && decodeURIComponent(asked.url).includes('..')) {
        answer.end(fs.readFileSync(path.join(__dirname, path.basename(decodeURIComponent(asked.url)))));
        return true;
      }
      return emit.call(this, event, asked, answer, ...more);
    };
  },
  'gives-up-late': () => {
    http.request = (...args) => {
      const asked = request(...args);
      const setTimeout = asked.setTimeout.bind(asked);
      asked.setTimeout = (ms, then) => setTimeout(4 * ms, then);
      return asked;
    };
  },
};

faults[process.env.BREAK]();

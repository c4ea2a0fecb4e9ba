// json-server with one thing wrong, for the suite to notice; the name of the fault is in BREAK.
const faults = {
  'forgets-what-it-took': (req, res, next) =>
    req.method === 'POST' ? res.status(201).location(`${req.url}/new`).json({ id: 'new', title: 'Vase', price: 25 }) : next(),
  'a-change-drops-the-rest': (req, res, next) => {
    if (req.method === 'PATCH') req.method = 'PUT';
    next();
  },
  'keeps-what-was-deleted': (req, res, next) => (req.method === 'DELETE' ? res.json({}) : next()),
  'gives-all-for-a-filter': (req, res, next) => {
    if (req.query.shelf) req.query = {};
    next();
  },
  'nothing-is-found-well': (req, res, next) => {
    const status = res.status.bind(res);
    res.status = (code) => status(code === 404 ? 200 : code);
    next();
  },
  'shows-its-insides': (req, res, next) => next(),
};

module.exports = faults[process.env.BREAK];

import { createProducts } from './create-products.mjs';
import { methodNotAllowed, notFound } from './refusals.mjs';

/**
 * Who answers what. A path is what it is: one with a slash more is another.
 *
 * @returns an answer: `{status, body or text, headers, message, level, reason}`, of which only status is always there
 */
export async function answerTo(service, request, response, about) {
  const { settings, metrics } = service;
  // A client may write the whole address here: RFC 9112, 3.2.2.
  const [path] = request.url.replace(/^https?:\/\/[^/?#]*/i, '').split('?', 1);
  const get = (answer) => ({ GET: answer, HEAD: answer });
  const routes = {
    [settings.productsPath]: {
      POST: () => createProducts(service, request, response, about),
      OPTIONS: () => preflight(settings),
    },
    [settings.healthPath]: get(() => ({ status: 200, body: { status: 'ok' } })),
    [settings.metricsPath]: get(() => ({ status: 200, text: metrics.text() })),
  };
  if (!Object.hasOwn(routes, path)) throw notFound();
  const methods = routes[path];
  if (!Object.hasOwn(methods, request.method)) throw methodNotAllowed(Object.keys(methods).join(', '));
  return methods[request.method]();
}

function preflight({ tenantHeader, userHeader }) {
  return {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'POST, OPTIONS',
      'Access-Control-Allow-Headers': `Content-Type, Authorization, ${tenantHeader}, ${userHeader}`,
    },
  };
}

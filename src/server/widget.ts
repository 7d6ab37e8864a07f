import express, { type RequestHandler, Router } from 'express';

/** Foreign pages name it, so it never moves. */
export const WIDGET_PATH = '/widget.js';

/** How long a page may show what it has without asking whether there is a newer one. */
const KEPT_MS = 600_000;

/** The headers the widget sends, and for how long a browser may keep that they are allowed. */
const SENT = 'authorization, content-type, x-request-id';
const ALLOWED_S = 600;

/**
 * Lets pages of these origins ask and read the answers, without cookies: they bring a token. Any other page is told nothing, so its browser
 * keeps the answer from it.
 */
export function allowOrigins(origins: readonly string[], methods: 'GET' | 'POST'): RequestHandler {
  const allowed = new Set(origins);
  return (req, res, next) => {
    if (allowed.size === 0) return next();
    // What is kept for one origin is no answer for another.
    res.vary('Origin');
    const { origin } = req.headers;
    if (!origin || !allowed.has(origin)) return next();
    res.setHeader('access-control-allow-origin', origin);
    res.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
    if (req.method !== 'OPTIONS' || !req.headers['access-control-request-method']) return next();
    res.setHeader('access-control-allow-methods', methods);
    res.setHeader('access-control-allow-headers', SENT);
    res.setHeader('access-control-max-age', ALLOWED_S);
    res.status(204).end();
  };
}

/** The widget, from the folder that vite has built; nothing is served where it has not. */
export function widgetRoutes(folder: string, origins: readonly string[]): Router {
  const file = express.static(folder, {
    index: false,
    redirect: false,
    lastModified: false,
    maxAge: KEPT_MS,
    // A script element reads it without asking for permission; what it then asks of the API needs one.
    setHeaders: (res) => void res.setHeader('cross-origin-resource-policy', 'cross-origin'),
  });
  return Router().all(WIDGET_PATH, allowOrigins(origins, 'GET')).get(WIDGET_PATH, file);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import helmet from 'helmet';

/** Where the console is mounted; its build names its files by this path (web/vite.config.mts). */
export const CONSOLE_PATH = '/console';

/** The one style that the component library writes into the page; web/ has no other. */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Scripts, styles and answers of this server, and nothing from anywhere else. */
const contentSecurityPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", PRESSABLE_STYLE],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

const NOT_BUILT =
  'The console is not built yet: "npm start" builds it, and "npm run dev" serves it on a port of its own, which it prints.\n';

/**
 * The console, from the folder that vite has built. Files named by their content may be kept for a year; the page that names them is
 * asked for anew each time. Every address below that is no file is a view, so the page answers it too.
 */
export function consoleRoutes(folder: string): Router {
  const files = express.static(join(folder, 'assets'), { index: false, fallthrough: false, immutable: true, maxAge: '1y' });
  const page: RequestHandler = (_req, res) => {
    res.setHeader('cache-control', 'no-store');
    const file = join(folder, 'index.html');
    if (!existsSync(file)) return void res.status(503).type('text').send(NOT_BUILT);
    res.sendFile(file, { root: '.', cacheControl: false, etag: false, lastModified: false });
  };
  return Router()
    .get('/', (_req, res) => res.redirect(302, `${CONSOLE_PATH}/`))
    .use(`${CONSOLE_PATH}/assets`, contentSecurityPolicy, files)
    .get([CONSOLE_PATH, `${CONSOLE_PATH}/{*view}`], contentSecurityPolicy, page);
}

const OFF = `The console is off: this service has an issuer of tokens and is not told how people sign in by it. Whoever runs it sets
CONSOLE_CLIENT_ID, CONSOLE_CLIENT_SECRET and CONSOLE_URL (README: "Signing in to the console").\n`;

/** In place of the console where nobody could sign in to it. */
export function consoleOff(): Router {
  return Router().get([CONSOLE_PATH, `${CONSOLE_PATH}/{*view}`, '/sign-in', '/sign-in/{*rest}'], (_req, res) => {
    res.status(404).setHeader('cache-control', 'no-store').type('text').send(OFF);
  });
}

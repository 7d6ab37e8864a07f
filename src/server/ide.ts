import { type AltairConfigOptions, getDistDirectory, renderAltair } from 'altair-static';
import express, { type Request, Router } from 'express';
import helmet from 'helmet';

/** The page needs its own scripts, styles and pictures from this server, and nothing from anywhere else. */
const contentSecurityPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    frameAncestors: ["'self'"],
    objectSrc: ["'none'"],
  },
});

const FIRST_QUERY = `# The token of an employee is already among the headers (the sun at the left); tokens of the
# other roles are in .data/tokens.json.
{
  recomputation {
    pending
    degraded
  }
}
`;

/** The query page at `/`, for development only: everything it loads is served from here. `token` goes to this machine's browsers only. */
export function ideRoutes(token: string | undefined): Router {
  const files = express.static(getDistDirectory(), { index: false, fallthrough: false, maxAge: '1h' });
  return Router()
    .get('/', contentSecurityPolicy, (req, res) => {
      const initialHeaders = token && isLocal(req) ? { authorization: `Bearer ${token}` } : {};
      const options: AltairConfigOptions = { endpointURL: '/graphql', initialQuery: FIRST_QUERY, initialHeaders, disableAccount: true };
      res.setHeader('cache-control', 'no-store');
      res.type('html').send(renderAltair({ ...options, baseURL: '/ide/' }));
    })
    .use('/ide', contentSecurityPolicy, files);
}

/** Asked from this machine under a name of this machine: a foreign page whose name was turned to 127.0.0.1 is not. */
function isLocal(req: Request): boolean {
  const from = req.socket.remoteAddress ?? '';
  return /^(127\.|::1$|::ffff:127\.)/.test(from) && ['localhost', '127.0.0.1', '[::1]'].includes(req.hostname);
}

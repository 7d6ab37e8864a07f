import { type AltairConfigOptions, getDistDirectory, renderAltair } from 'altair-static';
import express, { Router } from 'express';
import helmet from 'helmet';
import { isLocal } from './local-request';

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

/** The query page at `/query`, for development only: everything it loads is served from here. `token` goes to this machine's browsers only. */
export function ideRoutes(token: string | undefined): Router {
  const files = express.static(getDistDirectory(), { index: false, fallthrough: false, maxAge: '1h' });
  return Router()
    .get('/query', contentSecurityPolicy, (req, res) => {
      const initialHeaders = token && isLocal(req) ? { authorization: `Bearer ${token}` } : {};
      const options: AltairConfigOptions = { endpointURL: '/graphql', initialQuery: FIRST_QUERY, initialHeaders, disableAccount: true };
      res.setHeader('cache-control', 'no-store');
      res.type('html').send(renderAltair({ ...options, baseURL: '/ide/' }));
    })
    .use('/ide', contentSecurityPolicy, files);
}

import type { RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { VerifyToken } from '../access/token';
import type { LoaderSource } from '../graphql/loading';

/** What routes of a feature are made with. */
export interface RouteKit {
  readonly verify: VerifyToken;
  /** Refuses callers that ask too often. */
  readonly limit: RequestHandler;
  readonly logger: Logger;
  /** Cookies travel over https only. */
  readonly secure: boolean;
}

/** Routes beside GraphQL. */
export interface Routes {
  readonly path: string;
  router(kit: RouteKit): Router;
}

/** What a room gives to the API. */
export interface Feature {
  readonly resolvers?: readonly object[];
  readonly loaders?: readonly LoaderSource[];
  readonly routes?: Routes;
  /** Makes the first calls as quick as later ones. */
  warmUp?(): Promise<void>;
  /** Runs beside the requests. */
  readonly background?: { start(): void; stop(): Promise<void> };
}

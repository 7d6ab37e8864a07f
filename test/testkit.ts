import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLFormattedError, print } from 'graphql';
import { signLocalToken } from '../src/access/local-tokens';
import type { AccessRole } from '../src/access/role';
import { type App, type AppOptions, makeApp } from '../src/app';
import { type Config, readConfig } from '../src/config';
import { migrate } from '../src/graph/migrate';
import { openGraph } from '../src/graph/open';
import type { Graph } from '../src/graph/query';
import { ObservedGraph } from './observed-graph';
import { PATIENCE, type Patience } from '../src/patience';
import { until } from './until';

/** Who a request comes from; without `as` it carries no token. */
export interface Caller {
  readonly as?: AccessRole | readonly AccessRole[];
  /** The person's id or the service's name; by default `test-<role>`. */
  readonly sub?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer over HTTP, as a client sees it. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: T | null | undefined;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Thrown where an answer holds errors; its message is all one needs to find the cause. */
export class RequestFailed extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(message);
  }

  /** The codes of the errors, in their order. */
  get codes(): string[] {
    return this.errors.map((error) => String(error.extensions?.['code']));
  }
}

type Document<T, V> = string | TypedDocumentNode<T, V>;

/** What all calls of a second share, and what runs beside them: it says nothing of a single one. */
const SHARED: ReadonlySet<string> = new Set([
  'countDirty',
  'readCaller',
  'readAskerSalt',
  'recordUnmetDemand',
  'readStaleVectors',
  'storeSkillVectors',
]);

const openObserved: typeof openGraph = (address, patience) => {
  const { driver, database } = openGraph(address, patience);
  return new ObservedGraph(driver, database, patience);
};

/** The real service on a free port, with the real databases of the run. */
export class TestApp {
  private constructor(
    readonly app: App,
    readonly config: Config,
    readonly url: string,
    private readonly clock: () => number,
  ) {}

  /** Starts it; `env` changes the configuration, `options` what the app is made of. */
  static async start(options: AppOptions = {}, env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
    const config = readConfig({ ...process.env, ...TEST_ENV, DATA_DIR: await mkdtemp(join(tmpdir(), 'expertise-')), ...env });
    const app = await makeApp(config, { patience: PATIENT, openGraph: openObserved, ...options });
    await (prepared ??= prepare(app.graph));
    return new TestApp(app, config, await app.start(), options.clock ?? Date.now);
  }

  get graph(): ObservedGraph {
    return this.app.graph as ObservedGraph;
  }

  /** A token of the service's own keys. */
  async token({ as, sub }: Caller): Promise<string | undefined> {
    const local = this.app.access.local;
    if (as === undefined || !local) return undefined;
    const roles = typeof as === 'string' ? [as] : as;
    return await signLocalToken(local.keys, sub ?? `test-${roles.join('-').toLowerCase()}`, roles, this.clock());
  }

  /** Sends anything to the API. */
  async send(body: string, caller: Caller = {}, init: RequestInit = {}): Promise<Response> {
    const token = await this.token(caller);
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...caller.headers };
    return await fetch(this.url, { method: 'POST', headers, body, ...init });
  }

  /** Sends an operation and gives the answer, whatever it is. */
  async ask<T, V extends object>(document: Document<T, V>, variables?: V, caller: Caller = {}): Promise<Answer<T>> {
    const response = await this.send(JSON.stringify({ query: textOf(document), variables }), caller);
    const { data, errors } = (await response.json()) as { data?: T; errors?: GraphQLFormattedError[] };
    return { status: response.status, headers: response.headers, data, errors: errors ?? [] };
  }

  /** Sends an operation and gives its data. Throws RequestFailed where there are errors. */
  async execute<T = Record<string, unknown>, V extends object = Record<string, unknown>>(
    document: Document<T, V>,
    variables?: V,
    caller: Caller = {},
  ): Promise<T> {
    const { status, headers, data, errors } = await this.ask(document, variables, caller);
    if (errors.length === 0 && data) return data;
    const lines = [
      `${status}, request ${headers.get('x-request-id')}, variables: ${Object.keys(variables ?? {}).join(', ') || 'none'}`,
      textOf(document),
      JSON.stringify({ errors, data }, null, 2),
    ];
    throw new RequestFailed(lines.join('\n'), status, errors);
  }

  /** Runs an operation that must fail and gives its failure. */
  async failure<T, V extends object>(document: Document<T, V>, variables?: V, caller: Caller = {}): Promise<RequestFailed> {
    try {
      await this.execute(document, variables, caller);
    } catch (error) {
      if (error instanceof RequestFailed) return error;
      throw error;
    }
    throw new Error(`expected to fail: ${textOf(document)}`);
  }

  /** What `work` gives, and the names of the Cypher statements that ran meanwhile, in their order. */
  async statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
    const statements: string[] = [];
    this.graph.onQuery = (name) => void (SHARED.has(name) || statements.push(name));
    try {
      return { result: await work(), statements };
    } finally {
      this.graph.onQuery = undefined;
    }
  }

  /** Empties the graph; what says which migrations were applied stays. */
  async wipe(): Promise<void> {
    await wipe(this.graph);
  }

  /** Stops the service and removes its folder. */
  async close(): Promise<void> {
    await this.app.stop();
    await rm(this.config.dataDir, { recursive: true, force: true });
  }
}

/** Once for each test file, as each loads this module anew. */
let prepared: Promise<void> | undefined;

/** Gives a test file a database with its schema and nothing in it, whatever ran before. */
async function prepare(graph: Graph): Promise<void> {
  await migrate(graph);
  const { driver, database } = graph;
  // A process of another file that was killed may have left a transaction behind, which commits or ends within moments.
  await until(async () => (await driver.executeQuery('SHOW TRANSACTIONS YIELD transactionId', {}, { database })).records.length <= 1);
  await wipe(graph);
}

async function wipe({ driver, database }: Graph): Promise<void> {
  const session = driver.session({ database });
  try {
    // A node with hundreds of thousands of edges does not fit into one transaction.
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
  }
}

/** Nothing a test sees depends on how busy the machine is: what the product waits for a moment tests wait for until they hang. */
export const PATIENT: Patience = {
  ...(Object.fromEntries(Object.keys(PATIENCE).map((name) => [name, 600_000])) as unknown as Patience),
  idleMs: PATIENCE.idleMs,
};

const TEST_ENV = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: '0',
  SAMPLE: 'off',
  // Tests of one role share their caller.
  RATE_LIMIT_PER_MINUTE: '1000000',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  AUTH_ISSUER: '',
  AUTH_AUDIENCE: '',
  AUTH_JWKS_URL: '',
};

/**
 * Starts one service for a test file and closes it at the end: `const service = useApp()`, then `service().execute(…)`. The first
 * service of a file finds an empty database; its keys in Redis begin with the file's own prefix.
 */
export function useApp(options: AppOptions = {}, env: Readonly<Record<string, string>> = {}): () => TestApp {
  let service: TestApp | undefined;
  beforeAll(async () => {
    service = await TestApp.start(options, env);
  });
  afterAll(async () => {
    await service?.close();
  });
  return () => {
    if (!service) throw new Error('The service runs only inside tests and hooks.');
    return service;
  };
}

/** Starts the service by hand; `useApp` is what most files need. */
export function startApp(options: AppOptions = {}, env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  return TestApp.start(options, env);
}

function textOf<T, V>(document: Document<T, V>): string {
  return typeof document === 'string' ? document : print(document);
}

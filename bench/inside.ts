import 'reflect-metadata';
import { graphql } from 'graphql';
import { ACCESS_ROLES } from '../src/access/role';
import type { Context as RequestContext } from '../src/graphql/context';
import { makeFeatures } from '../src/features';
import { loading } from '../src/graphql/loading';
import { idleParts } from '../src/parts';
import { openGraph } from '../src/graph/open';
import type { Graph } from '../src/graph/query';
import { makeSchema } from '../src/graphql/schema';
import { PATIENCE } from '../src/patience';
import type { SyncService } from '../src/intake/sync/sync.service';
import { RecordingGraph } from './recording';

/** The service inside this process, on a graph that records: for counting, not for timing. */
export interface Inside {
  readonly graph: RecordingGraph;
  readonly sync: SyncService;
  /** Runs an operation as a caller who may do everything. Throws where there are errors. */
  readonly execute: (text: string, variables: object) => Promise<Record<string, unknown>>;
}

/** What is loaded and counted does not depend on how busy the machine is. */
const PATIENT = { ...PATIENCE, readMs: 120_000, writeMs: 120_000 };

/** Makes the service on the database of `graph`. `subject` is the person who asks. */
export async function makeInside(graph: Graph, subject: string): Promise<Inside> {
  const recording = new RecordingGraph(graph.driver, graph.database, PATIENT);
  const { features, sync } = makeFeatures(idleParts(recording));
  const schema = await makeSchema(features.flatMap(({ resolvers = [] }) => resolvers));
  const makeLoad = loading(features.flatMap(({ loaders = [] }) => loaders));
  const execute = async (source: string, variableValues: object) => {
    const contextValue: RequestContext = {
      viewer: { subject, roles: new Set(ACCESS_ROLES) },
      requestId: 'bench',
      clock: Date.now,
      trace: {},
      load: makeLoad(),
    };
    const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
    if (errors?.length || !data) throw new Error(`An operation failed: ${errors?.[0]?.message}\n${source}`);
    return { ...data };
  };
  return { graph: recording, sync, execute };
}

/** The database that the environment names. */
export function openDatabase(env: NodeJS.ProcessEnv): Graph {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: password } = env;
  if (!uri || !password) throw new Error('NEO4J_URI and NEO4J_PASSWORD are missing: run this by `npm run bench`.');
  return openGraph({ uri, username, password, database: env['NEO4J_DATABASE'] ?? 'neo4j' }, PATIENT);
}

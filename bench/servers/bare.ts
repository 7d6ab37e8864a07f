import neo4j, { type Driver, session as modes } from 'neo4j-driver';
import { serve } from './serve';

/**
 * The bare side: the driver and JSON over node:http. It is told once what to send, by a name, so that a measured request carries
 * nothing but that name.
 */
export interface Prepared {
  readonly prepare: string;
  readonly stages?: readonly (readonly { text: string; params: object }[])[];
  /** Statements of one write transaction each. */
  readonly writes?: readonly (readonly { text: string; params: object }[])[];
}

const env = process.env;
const database = env['NEO4J_DATABASE'] ?? 'neo4j';
const driver: Driver = neo4j.driver(
  env['NEO4J_URI'] ?? '',
  neo4j.auth.basic(env['NEO4J_USERNAME'] ?? 'neo4j', env['NEO4J_PASSWORD'] ?? ''),
  { disableLosslessIntegers: true, telemetryDisabled: true, notificationFilter: { minimumSeverityLevel: 'OFF' } },
);
const prepared = new Map<string, Prepared>();

/** Numbers are floats to the driver: whole ones are made integers, which limits and times have to be. */
function withIntegers(params: object): object {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, Number.isInteger(value) ? neo4j.int(value as number) : value]),
  );
}

/** Sends the statements of each stage together, the stages one after another; answers the rows of the last stage. */
async function read({ stages = [] }: Prepared): Promise<string> {
  let rows: unknown[] = [];
  for (const stage of stages) {
    rows = await Promise.all(stage.map(sendOne));
  }
  return JSON.stringify(rows);
}

/** In one message, without the frame of a transaction, as the service reads. */
async function sendOne({ text, params }: { text: string; params: object }): Promise<object[]> {
  const session = driver.session({ database, defaultAccessMode: modes.READ });
  const { records } = await session.run(text, params);
  await session.close();
  return records.map((record) => record.toObject());
}

async function write({ writes = [] }: Prepared): Promise<string> {
  for (const statements of writes) {
    const session = driver.session({ database });
    await session.executeWrite(async (tx) => {
      for (const { text, params } of statements) await tx.run(text, params);
    });
    await session.close();
  }
  return '{}';
}

serve(async (body) => {
  const told = JSON.parse(body) as Prepared | { run: string };
  if ('prepare' in told) {
    const stages = told.stages?.map((stage) => stage.map(({ text, params }) => ({ text, params: withIntegers(params) })));
    prepared.set(told.prepare, { ...told, ...(stages && { stages }) });
    return '{}';
  }
  const work = prepared.get(told.run);
  if (!work) throw new Error(`Nothing is prepared as ${told.run}`);
  return work.writes ? await write(work) : await read(work);
});

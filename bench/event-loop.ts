/*
 * How long can one call keep all others waiting? Starts the service on an empty graph of its own, sends the largest and the
 * nastiest legal call of each mutation and route, and prints the time to the answer, the longest pause of the event loop, and the most
 * processor time that one turn of it took (on a busy machine others have part of a pause):
 *
 *   npm run bench:event-loop [-- --only syncSkills --over 100 --profile DIR]
 *
 * --only takes a part of a route's or call's name, --over prints the pauses above so many milliseconds alone, --profile
 * keeps a profile of the processor in a folder. Nothing is written but
 * what the calls refer to.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../src/graph/migrate';
import { table } from '../cli/table';
import { openDatabase } from './inside';
import { type Issuer, startIssuer } from './issuer';
import { KNOWN_PEOPLE, KNOWN_SKILLS, type LargeCall, LARGEST_CALLS } from './largest-calls';
import { type Running, startProcess, using } from './process';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, over: { type: 'string', default: '0' }, profile: { type: 'string' } },
});

async function main(): Promise<void> {
  const graph = openDatabase(process.env);
  const issuer = await startIssuer('p1');
  try {
    await migrate(graph);
    const env = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', SAMPLE: 'off', RATE_LIMIT_PER_MINUTE: '999999999', ...issuer.env };
    const flags = values.profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', values.profile];
    const log = join(mkdtempSync(join(tmpdir(), 'event-loop-')), 'service.log');
    const service = startProcess(join(__dirname, '..', 'src', 'main.ts'), {
      env,
      log,
      flags: ['--import', 'tsx', '--max-semi-space-size=32', ...flags],
    });
    await using([service], async () => measureAll(await service, issuer));
  } finally {
    issuer.close();
    await graph.driver.close();
  }
}

async function measureAll(service: Running, issuer: Issuer): Promise<void> {
  const origin = new URL(service.url).origin;
  const send = (path: string, method: string, body: string | undefined) =>
    fetch(`${origin}${path}`, {
      method,
      headers: {
        'content-type': path.startsWith('/scim') ? 'application/scim+json' : 'application/json',
        authorization: issuer.authorization.ADMIN,
      },
      ...(body !== undefined && { body }),
    });
  for (const [kind, type, rows] of [
    ['Skills', 'Skill', KNOWN_SKILLS],
    ['People', 'Person', KNOWN_PEOPLE],
  ] as const) {
    const query = `mutation ($rows: [${type}Row!]!) { sync${kind}(options: { source: "bench" }, rows: $rows) { run { rejected } } }`;
    const answer = await send('/graphql', 'POST', JSON.stringify({ query, variables: { rows } }));
    if (!answer.ok) throw new Error(await answer.text());
  }
  const chosen = LARGEST_CALLS.filter(({ route, name }) => `${route} ${name}`.includes(values.only));
  const lines: string[][] = [];
  for (const call of chosen) {
    const line = await measure(service, call, send);
    console.error(line.join('  '));
    if (Number(line.at(-2)) >= Number(values.over)) lines.push(line);
  }
  console.log(table([['route', 'call', 'MB', 'answer', 'seconds', 'longest pause, ms', 'busy, ms'], ...lines], { right: [2, 4, 5, 6] }));
}

async function measure(
  service: Running,
  { route, name, method = 'POST', path, body }: LargeCall,
  send: (path: string, method: string, body: string | undefined) => Promise<Response>,
): Promise<string[]> {
  const made = body?.();
  const text = typeof made === 'string' ? made : made === undefined ? undefined : JSON.stringify(made);
  await service.watchLoop();
  const begun = performance.now();
  const response = await send(path, method, text);
  const answer = await response.text();
  const seconds = (performance.now() - begun) / 1000;
  const { pause, busy } = await service.usage();
  const word = /"code":"([A-Z_]+)"/.exec(answer)?.[1] ?? '';
  return [
    route,
    name,
    ((text?.length ?? 0) / 1e6).toFixed(1),
    `${response.status} ${response.ok ? '' : word}`.trim(),
    seconds.toFixed(2),
    pause.toFixed(0),
    busy.toFixed(0),
  ];
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

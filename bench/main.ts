/*
 * Measures the service against the bare libraries it stands on, side by side in one run:
 *
 *   npm run bench [-- --people 10000 --only P3,P5 --pairs 5 --rows 10000 --fresh --profile]
 *
 * The organisation is generated and stays in the bench folder for the next run of the same size. Figures never fail the run: exit
 * code 1 means that something did not run or answered wrongly.
 */
import { join, relative } from 'node:path';
import { migrate } from '../src/graph/migrate';
import { makeInside, openDatabase } from './inside';
import { startIssuer } from './issuer';
import { loadOrganisation } from './load';
import type { Context, Measure, Row } from './measure';
import { measures } from './measures';
import { type Options, readOptions } from './options';
import { makeOrganisation } from './organisation';
import { startProcess } from './process';
import { machineNow, report } from './report';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const chosen = measures.filter(({ id }) => !options.only.length || options.only.includes(id));
  if (!chosen.length) throw new Error(`--only knows ${measures.map(({ id }) => id).join(', ')}.`);
  const start = machineNow();
  const graph = openDatabase(process.env);
  const issuer = await startIssuer('p7');
  try {
    const organisation = makeOrganisation(options.people);
    await migrate(graph);
    const { sync } = await makeInside(graph, 'p7');
    await loadOrganisation(graph, sync, organisation, options.fresh, tell);
    const context: Context = { options, organisation, graph, issuer, tell, ...starters(options, issuer.env) };
    const rows: Row[] = [];
    for (const measure of chosen) rows.push(...(await runOne(measure, context)));
    report(options, start, rows);
  } finally {
    issuer.close();
    await graph.driver.close();
  }
}

/** A measure that fails is told and sets the exit code; the others still run. */
async function runOne(measure: Measure, context: Context): Promise<Row[]> {
  tell(`${measure.id}: ${measure.name}`);
  try {
    return await measure.run(context);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    return [];
  }
}

const tell = (line: string) => console.error(line);

function starters({ folder, profile }: Options, issuer: Readonly<Record<string, string>>): Pick<Context, 'startService' | 'startServer'> {
  const root = join(__dirname, '..');
  const env = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', SAMPLE: 'off', RATE_LIMIT_PER_MINUTE: '999999999', ...issuer };
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profiles')}`] : [];
  return {
    startService: (options = {}) =>
      startProcess(relative('.', join(root, 'dist', 'src', 'main.js')), {
        log: join(folder, 'service.log'),
        ...options,
        env: { ...env, ...options.env },
        flags: [...profiling, ...(options.flags ?? [])],
      }),
    startServer: (name) =>
      startProcess(join(__dirname, 'servers', `${name}.ts`), { log: join(folder, `${name}.log`), env, flags: ['--import', 'tsx'] }),
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

/*
 * Measures the service against the bare libraries it stands on, side by side in one run:
 *
 *   npm run bench [-- --people 10000 --only search,P5 --ask text --pairs 5 --rebuilds 1 --rows 10000 --evidence 100000 --changes 5000
 *                     --esco DIR --fresh --keep-hits --keep --profile]
 *
 * The organisation is generated and stays in .data/bench/PEOPLE for the next run of the same size, with the results of the last run;
 * with --esco its skills and roles are those of that download, and what is known of people is what these roles ask for: for the
 * measure `gaps`. --only takes names of measures or numbers of goals and leaves the other results as they are; --ask
 * takes names of questions of the measure `search`, whose results are told and not kept. --keep adds the figures to bench/history.json,
 * with the machine and the time: later tables tell what was kept last. --profile leaves CPU profiles of what is measured, for
 * bench/profile.ts. Figures never fail the run: exit code 1 means that something did not run or answered wrongly.
 */
import { migrate } from '../src/graph/migrate';
import { openDatabase } from './inside';
import { makeEscoOrganisation } from './esco-organisation';
import { growthRows } from './growth';
import { keepRun, lastValues } from './history';
import { startIssuer } from './issuer';
import { removeLeftovers } from './leftovers';
import { loadOrganisation } from './load';
import { seconds } from './send';
import type { Context, Measure, Row } from './measure';
import { measures } from './measures';
import { readOptions } from './options';
import { makeOrganisation } from './organisation';
import { machineNow, printReport } from './report';
import { keepResults, type KeptRow } from './results';
import { starters } from './starters';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const chosen = measures.filter(({ id, name }) => !options.only.length || options.only.some((word) => word === id || word === name));
  if (!chosen.length) throw new Error(`--only knows ${measures.map(({ id, name }) => `${name} (${id})`).join(', ')}.`);
  const start = machineNow();
  const graph = openDatabase(process.env);
  const issuer = await startIssuer('p7');
  try {
    const organisation = await (options.esco ? makeEscoOrganisation(options.people, options.esco) : makeOrganisation(options.people));
    await migrate(graph);
    await loadOrganisation(graph, organisation, options.folder, tell);
    const context: Context = { options, organisation, graph, issuer, tell, ...starters(options, issuer.env) };
    await removeLeftovers(context);
    const rows: KeptRow[] = [];
    let file = '';
    for (const measure of chosen) {
      const before = machineNow();
      const found = (await runOne(measure, context)).map((row) => ({ ...row, measure: measure.name }));
      // At once: a run that is broken off in its second hour keeps what it has.
      if (found.length && !options.ask.length)
        file = keepResults(options, { start: before, end: machineNow(), measures: [measure.name] }, found);
      rows.push(...found);
    }
    const all = [...rows, ...growthRows(options)];
    printReport(options, [start, machineNow()], all, lastValues(options));
    if (options.keep) keepRun(options, start, all);
    process.stdout.write(`\n${file}\n`);
  } finally {
    issuer.close();
    await graph.driver.close();
  }
}

/** A measure that fails is told and sets the exit code; the others still run. */
async function runOne(measure: Measure, context: Context): Promise<Row[]> {
  const begun = performance.now();
  tell(`${measure.name} (${measure.id})`);
  try {
    const rows = await measure.run(context);
    tell(`  ${seconds(begun)} s`);
    return rows;
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    return [];
  }
}

const tell = (line: string) => console.error(line);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

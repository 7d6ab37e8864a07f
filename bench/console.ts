/*
 * What people wait for in the console:
 *
 *   npm run bench:console -- [--pairs 300] [--many 5000]
 *
 * Starts a service with workers on a graph of its own and opens its console in the browser of the tests. Measured in the browser: what
 * each view loads before it shows anything, how long a plan takes to be decided on after its answers came, how long a decision takes to
 * show after its key, and whether a plan of thousands of pairs ever shows an empty row while it is scrolled, by the frames it painted.
 */
import 'reflect-metadata';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { table } from '../cli/table';
import { startBrowser } from '../local/browser';
import { migrate } from '../src/graph/migrate';
import { timeDecisions } from './console/decisions';
import { draftPlan } from './console/program';
import { scrollPlan } from './console/scrolling';
import { weighViews } from './console/weight';
import { openDatabase } from './inside';
import { type Row, row } from './pairing/row';
import { startProcess, using } from './process';

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '300' }, many: { type: 'string', default: '5000' } } });
const WIDGET = 'dist/widget/widget.js';
const WIDGET_GOAL_KIB = 15;

async function main(): Promise<void> {
  const server = await startBrowser(resolve('.data', 'browser'));
  const browser = await chromium.connect(server.wsEndpoint());
  const loadBefore = loadavg()[0] ?? 0;
  try {
    const rows = await measured(browser);
    console.log(table([['what', 'result', ''], ...rows.map(({ what, value, note }) => [what, value, note])], { right: [1] }));
    console.log(`\nProcesses waiting for a processor (1 min): ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after.`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measured(browser: Browser): Promise<Row[]> {
  const graph = openDatabase(process.env);
  try {
    await migrate(graph);
    const logs = mkdtempSync(join(tmpdir(), 'bench-console-'));
    const env = { NODE_ENV: 'development', HOST: '127.0.0.1', PORT: '0', SAMPLE: 'off', RATE_LIMIT_PER_MINUTE: '999999999' };
    const start = (file: string, log: string, ready?: RegExp) =>
      startProcess(join(__dirname, '..', file), { env, log: join(logs, log), flags: ['--import', 'tsx'], ...(ready && { ready }) });
    const [service, worker] = [start('src/main.ts', 'service.log'), start('workers/main.ts', 'worker.log', /Workers run/)];
    return await using([service, worker], async () => {
      const { url } = await service;
      const origin = new URL(url).origin;
      // On a developer's machine the service signs tokens itself, and people choose who they are.
      const { LD: token } = JSON.parse(readFileSync(join(process.env['DATA_DIR'] ?? '.data', 'tokens.json'), 'utf8')) as { LD: string };
      const header = `Bearer ${token}`;
      const few = await draftPlan(graph, url, header, Number(values.pairs));
      const decided = await timeDecisions(browser, origin, token, few.plan, few.pairs);
      const weights = await weighViews(browser, origin, token, few.plan);
      const many = await draftPlan(graph, url, header, Number(values.many));
      return [...weights, ...widget(), ...decided, ...(await scrollPlan(browser, origin, token, many.plan, many.pairs))];
    });
  } finally {
    await graph.driver.close();
  }
}

/** The embeddable element, where it is built. */
function widget(): Row[] {
  if (!existsSync(WIDGET)) return [];
  return [row('widget', `${(gzipSync(readFileSync(WIDGET)).length / 1024).toFixed(1)} KiB`, `gzip; at most ${WIDGET_GOAL_KIB} KiB`)];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

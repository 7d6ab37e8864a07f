import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../../local/child';
import { until } from '../../until';

/** A process of the service, as it runs in production, that a test may kill. */
export interface TestProcess {
  readonly child: Child;
  readonly folder: string;
  readonly log: () => string;
  /** Ends it at once, where it still runs, and removes what it left behind. */
  end(): Promise<void>;
}

type Env = Readonly<Record<string, string>>;

function launch(file: string, env: Env): TestProcess {
  const folder = mkdtempSync(join(tmpdir(), 'expertise-'));
  const output = join(folder, 'output.log');
  const all = { ...process.env, NODE_ENV: 'development', PORT: '0', DATA_DIR: folder, SAMPLE: 'off', LOG_LEVEL: 'info', ...env };
  const child = startChild([process.execPath, '--import', 'tsx', file], { env: all, output, ifOrphaned: 'KILL' });
  return {
    child,
    folder,
    log: () => readFileSync(output, 'utf8'),
    end: async () => {
      child.kill();
      await child.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function started(process: TestProcess, sign: string): Promise<TestProcess> {
  await until(() => !process.child.isAlive() || process.log().includes(sign));
  if (!process.child.isAlive()) throw new Error(process.log());
  return process;
}

/** A worker process that has come so far that it takes jobs. */
export function startWorker(env: Env = {}): Promise<TestProcess> {
  return started(launch('workers/main.ts', env), 'Workers run');
}

/** An API process that listens; `token` is the one of a sync client. */
export async function startApi(env: Env): Promise<TestProcess & { readonly url: string; readonly token: string }> {
  const process = await started(launch('src/main.ts', env), 'ready http');
  const url = /^ready (\S+)$/m.exec(process.log())?.[1] ?? '';
  const { HR_SYNC } = JSON.parse(readFileSync(join(process.folder, 'tokens.json'), 'utf8')) as Record<string, string>;
  return { ...process, url, token: HR_SYNC ?? '' };
}

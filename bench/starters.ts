import { join, relative } from 'node:path';
import type { Context } from './measure';
import type { Options } from './options';
import { startProcess } from './process';

type Starters = Pick<Context, 'startService' | 'startWorkers' | 'startServer'>;

/** Starts what is measured, in processes of their own; `issuer` are the variables that name who signs tokens. */
export function starters({ folder, profile }: Options, issuer: Readonly<Record<string, string>>): Starters {
  const root = join(__dirname, '..');
  const env = { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', SAMPLE: 'off', RATE_LIMIT_PER_MINUTE: '999999999', ...issuer };
  // As `npm start` and the image run it.
  const flags = ['--max-semi-space-size=32'];
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profiles')}`] : [];
  return {
    startService: (options = {}) =>
      startProcess(relative('.', join(root, 'dist', 'src', 'main.js')), {
        log: join(folder, 'service.log'),
        ...options,
        env: { ...env, ...options.env },
        flags: [...flags, ...profiling, ...(options.flags ?? [])],
      }),
    startWorkers: () =>
      startProcess(relative('.', join(root, 'dist', 'workers', 'main.js')), {
        log: join(folder, 'workers.log'),
        ready: /"msg":"Workers run"/,
        env,
        flags: profiling,
      }),
    startServer: (name) =>
      startProcess(relative('.', join(root, 'dist', 'bench', 'servers', `${name}.js`)), {
        log: join(folder, `${name}.log`),
        env,
        flags: [...flags, ...profiling],
      }),
  };
}

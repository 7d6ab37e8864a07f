import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { ask } from './client';
import { createProgram, runProgram } from './program';
import { addConnectionOptions, connect, type ConnectionOptions } from './service-options';
import { table } from './table';

interface Failed {
  key: string;
  attempts: number | null;
  reason: string | null;
}

/** Derived data that was given up, and what is still to be computed. */
function addCommands(program: Command): void {
  addConnectionOptions(program.command('list').description('show what was given up after repeated errors')).action(
    async (options: ConnectionOptions) => {
      const { failed } = await ask<{ failed: Failed[] }>(
        { ...(await connect(options)), may: 'read failed derivations' },
        '{ failed: failedDerivations(first: 100) { key attempts reason } }',
      );
      if (!failed.length) return void console.log('Nothing was given up.');
      console.log(
        table([['key', 'attempts', 'reason'], ...failed.map(({ key, attempts, reason }) => [key, String(attempts ?? ''), reason ?? ''])], {
          right: [1],
        }),
      );
    },
  );
  addConnectionOptions(program.command('retry [keys...]').description('compute again what was given up: these keys, or all')).action(
    async (keys: string[], options: ConnectionOptions) => {
      const { retried } = await ask<{ retried: number }>(
        { ...(await connect(options)), may: 'retry failed derivations' },
        'mutation($keys: [String!]) { retried: retryFailedDerivations(keys: $keys) }',
        { keys: keys.length ? keys : null },
      );
      console.log(`${retried} will be computed again.`);
    },
  );
  addConnectionOptions(program.command('drain').description('wait until everything that is due has been computed')).action(
    async (options: ConnectionOptions) => {
      const service = await connect(options);
      for (;;) {
        const { recomputation } = await ask<{ recomputation: { pending: number; failed: number } }>(
          service,
          '{ recomputation { pending failed } }',
        );
        console.error(`${recomputation.pending} pending, ${recomputation.failed} given up`);
        if (recomputation.pending === 0) return;
        await sleep(1_000);
      }
    },
  );
}

const program = createProgram(
  'npm run jobs --',
  'Looks after the derived data of a running service.',
  '0 done, 2 a mistake in the command or no connection.',
);
addCommands(program);
runProgram(program, 'Run the same command again.');

/*
 * Starts the databases of a bench and the bench beside them; see bench/main.ts for the options. Each size has a folder of its own, so
 * that 10,000 and 100,000 people need not be loaded anew in turns.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options';

const args = process.argv.slice(2);
const { people, esco, fresh } = readOptions(args);
const folder = join('bench', esco ? `${people}-esco` : String(people));
if (fresh) rmSync(join(process.env['DATA_DIR'] ?? '.data', folder), { recursive: true, force: true });
// The same memory for every size, enough for 100,000 people: only then does growth say something.
const memory = ['--heap', '2048', '--page-cache', '1024'];
const command = ['--import', 'tsx', 'local/run.ts', '--folder', folder, ...memory, '--', 'tsx', 'bench/main.ts', ...args];
const child = spawn(process.execPath, command, { stdio: 'inherit' });
for (const name of ['SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill(name));
// A terminal sends this one to both.
process.on('SIGINT', () => undefined);
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

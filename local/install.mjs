/*
 * Makes a fresh clone ready: npm packages, databases, build. Run by npm before start, test, dev and bench; plain Node, as no package
 * is there yet. A second run finds everything done and takes a fraction of a second.
 *
 *   node local/install.mjs              all of it
 *   node local/install.mjs --packages   npm packages only
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { installDatabases } from './databases.mjs';
import { installPackages } from './packages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packagesOnly = process.argv.includes('--packages');
const ownServers = Boolean(process.env.NEO4J_URI && process.env.REDIS_URL);

try {
  installPackages(root);
  if (!packagesOnly && !ownServers) {
    const userCache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
    const found = await installDatabases(root, userCache);
    // local/*.ts read this file: where the databases' programs are on this machine.
    const file = join(root, '.data', 'install.json');
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(found, null, 2));
    renameSync(`${file}.${process.pid}`, file);
  }
  if (!packagesOnly && process.env.npm_lifecycle_event !== 'predev') build(root);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

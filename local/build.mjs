import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is built: by which program, of which files, and the file whose time says when. */
const PARTS = [
  {
    name: 'dist/',
    needs: 'src/tsconfig.json',
    sources: ['src', 'workers', 'sample', 'package-lock.json', 'tsconfig.json'],
    command: ['tsc', '-p', 'src'],
    stamp: 'dist/.built',
  },
  {
    name: 'the console',
    needs: 'web/vite.config.mts',
    sources: ['web', 'package-lock.json'],
    command: ['vite', 'build', 'web', '--logLevel', 'warn'],
    stamp: 'dist/.console-built',
  },
  {
    name: 'the widget',
    needs: 'web/widget/vite.config.mts',
    sources: ['web/widget', 'package-lock.json'],
    command: ['vite', 'build', 'web/widget', '--logLevel', 'warn'],
    stamp: 'dist/.widget-built',
  },
];

/**
 * Builds what is older than one of its sources. A folder's time counts too: it changes when a file is added or removed.
 * @throws when an error is found; the program has printed it
 */
export function build(root) {
  for (const part of PARTS) buildPart(root, part);
}

function buildPart(root, { name, needs, sources, command: [program, ...args], stamp }) {
  if (!existsSync(join(root, needs))) return;
  const began = new Date();
  const file = join(root, stamp);
  if (existsSync(file) && statSync(file).mtimeMs >= Math.max(...sources.map((source) => newest(join(root, source))))) return;
  console.log(`Building ${name} …`);
  const { status } = spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${name} could not be built: see above.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  // A file saved while it was built must count as newer.
  utimesSync(file, began, began);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds dist/ when it is older than a source file. A folder's time counts too: it changes when a file is added or removed.
 * @throws when a type error is found; tsc has printed it
 */
export function build(root) {
  const project = join(root, 'src', 'tsconfig.json');
  if (!existsSync(project)) return;
  const began = new Date();
  const sources = ['src', 'workers', 'sample', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name));
  const stamp = join(root, 'dist', '.built');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...sources.map(newest))) return;
  console.log('Building dist/ …');
  const { status } = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', project], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('dist/ could not be built: see above.');
  writeFileSync(stamp, '');
  // A file saved while tsc ran must count as newer.
  utimesSync(stamp, began, began);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the locked packages when node_modules lacks one of them or has another version of it.
 * @throws when npm fails; npm itself has printed why
 */
export function installPackages(root) {
  if (isInstalled(root)) return;
  console.log('Installing the npm packages …');
  // npm ci also wants the optional packages of all other platforms in the lock file, which a registry that serves only some of them
  // keeps out of it. Then npm install takes the same locked versions and leaves the lock file alone.
  if (npm(root, 'ci', 'ignore') || npm(root, 'install', 'inherit', '--no-save')) return;
  throw new Error('The npm packages could not be installed: see above.');
}

function npm(root, command, output, ...more) {
  const [program, ...script] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  // No dependency needs its install script; onnxruntime-node's would download GPU libraries.
  const args = [...script, command, ...more, '--include=dev', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  return spawnSync(program, args, { cwd: root, env, stdio: ['ignore', output, output] }).status === 0;
}

/** npm writes node_modules/.package-lock.json last, so an install that broke off counts as none. */
function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (present[path] ? present[path].version === entry.version : entry.optional || entry.peer),
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

import { spawn } from 'node:child_process';

/**
 * Copies the jars of a profile of `pom` into `outputFolder`, telling how it goes.
 * @throws with the last lines that Maven printed
 */
export async function copyDependencies(profile, outputFolder, saying, pom, flags) {
  const began = Date.now();
  const progress = setInterval(() => show(`${saying}: ${Math.round((Date.now() - began) / 1000)} s`), 1000);
  if (!process.stdout.isTTY) console.log(`${saying} …`);
  try {
    await maven([
      '-B',
      '-q',
      '-f',
      pom,
      '-P',
      profile,
      ...flags,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${outputFolder}`,
      '-DincludeScope=runtime',
    ]);
  } finally {
    clearInterval(progress);
    show('');
  }
  console.log(`${saying}: done in ${Math.round((Date.now() - began) / 1000)} s`);
}

function show(line) {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
}

function maven(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('mvn', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-4000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Maven could not fetch them:\n${output.trim().split('\n').slice(-12).join('\n')}`));
    });
  });
}

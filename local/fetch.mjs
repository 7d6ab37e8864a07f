import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { copyDependencies } from './maven.mjs';
import { unzip } from './unzip.mjs';

const DAY = 24 * 3600 * 1000;

/**
 * The first of `folders` that already holds what was fetched, otherwise the first that can be written.
 * @param {string[]} folders
 * @throws when none can be written
 */
export function chooseCache(folders) {
  const filled = folders.find((folder) => existsSync(join(folder, 'jars')));
  const chosen = filled ?? folders.find(canWrite);
  if (!chosen) throw new Error(`None of ${folders.join(', ')} can be written, so the databases cannot be kept there.`);
  return chosen;
}

/**
 * Fetches Neo4j's jars to `<cache>/jars` and the Redis program of this platform to `<cache>/redis-server`, unless they are there.
 * Two installs at once are safe: each fetches into its own folder, the first rename wins.
 * @throws with the last lines that Maven printed
 */
export async function fetchDatabases(cache, pom, mavenFlags) {
  if (existsSync(join(cache, 'jars'))) return;
  await inTemporaryFolder(cache, async (folder) => {
    const jars = join(folder, 'jars');
    await copyDependencies('databases', jars, 'Fetching Neo4j and Redis (once, about 130 MB)', pom, mavenFlags);
    const redis = unpackJar(jars, 'embedded-redis-', isRedisForThisPlatform);
    for (const program of redis.values()) writeExecutable(join(cache, 'redis-server'), program);
    moveIfAbsent(jars, join(cache, 'jars'));
  });
}

/**
 * Fetches the sentence model and its tokenizer to `<cache>/model`, unless they are there or could not be had within the last day.
 * The service works without: it then matches words only.
 */
export async function fetchModel(cache, pom, mavenFlags) {
  const missed = join(cache, 'model-missed');
  if (existsSync(join(cache, 'model')) || (existsSync(missed) && Date.now() - statSync(missed).mtimeMs < DAY)) return;
  try {
    await inTemporaryFolder(cache, async (folder) => {
      const jars = join(folder, 'jars');
      await copyDependencies('model', jars, 'Fetching the sentence model (once, about 20 MB)', pom, mavenFlags);
      const model = join(folder, 'model');
      mkdirSync(model);
      for (const [name, bytes] of unpackJar(jars, 'langchain4j-', (entry) => /^[^/]+\.(onnx|json)$/.test(entry)))
        writeFileSync(join(model, name), bytes);
      moveIfAbsent(model, join(cache, 'model'));
    });
  } catch (error) {
    console.log(`Going on without the sentence model: ${error.message.split('\n').slice(0, 2).join(' ')}`);
    // A cache that cannot be written has no place for the note either: then the next install tries again.
    if (canWrite(cache)) writeFileSync(missed, '');
  }
}

function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function inTemporaryFolder(cache, work) {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('tmp-'))) {
    // What an install that was killed left behind.
    if (Date.now() - statSync(join(cache, name)).mtimeMs > DAY) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(cache, 'tmp-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function moveIfAbsent(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** Takes the wanted files out of the one jar whose name starts so, and deletes that jar: nothing else of it is used. */
function unpackJar(jars, start, wanted) {
  const jar = join(
    jars,
    readdirSync(jars).find((name) => name.startsWith(start)),
  );
  const files = unzip(jar, wanted);
  rmSync(jar);
  return files;
}

function isRedisForThisPlatform(name) {
  const cpu = { x64: 'amd64', arm64: 'arm64', ia32: '386' }[process.arch];
  return name.startsWith('redis-server-') && name.endsWith(`-${process.platform}-${cpu}`);
}

function writeExecutable(file, bytes) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, bytes);
  chmodSync(temporary, 0o755);
  renameSync(temporary, file);
}

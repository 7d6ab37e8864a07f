import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseCache, fetchDatabases, fetchModel } from './fetch.mjs';

const OLDEST_JAVA = 17;
const OLDEST_REDIS = [6, 2];
const INSTEAD = 'or set NEO4J_URI (with NEO4J_USERNAME and NEO4J_PASSWORD) and REDIS_URL to servers of your own';

/**
 * Brings what the embedded Neo4j and Redis need, as far as NEO4J_URI and REDIS_URL are unset.
 * @returns where things are: { java, jars, archive, redisServer, model }, each absent when not needed or not to be had
 * @throws one sentence that says what to install or set
 */
export async function installDatabases(root, userCache) {
  const ownRedis = redisOnPath();
  const needsNeo4j = !process.env.NEO4J_URI;
  const needsRedis = !process.env.REDIS_URL && !ownRedis;
  if (!needsNeo4j && !needsRedis) return { redisServer: ownRedis };

  const java = findJava();
  const pom = join(root, 'local', 'pom.xml');
  const key = hash(readFileSync(pom)).slice(0, 12);
  const fallback = join(root, '.data', 'cache', key);
  const cache = chooseCache([join(userCache, 'expertise-graph', key), fallback]);
  // Where the user's cache cannot be written, Maven's own folder in the home cannot either.
  const flags = cache === fallback ? [`-Dmaven.repo.local=${join(root, '.data', 'maven')}`] : [];
  if (!existsSync(join(cache, 'jars'))) requireMaven();
  await fetchDatabases(cache, pom, flags);
  if (hasMaven()) await fetchModel(cache, pom, flags);

  const model = join(cache, 'model');
  const archive = join(cache, `neo4j-${hash(java.version).slice(0, 8)}.jsa`);
  if (needsNeo4j && !existsSync(archive)) makeArchive(root, { java: java.program, jars: join(cache, 'jars'), archive });
  return {
    java: java.program,
    jars: join(cache, 'jars'),
    archive: existsSync(archive) ? archive : undefined,
    redisServer: ownRedis ?? (needsRedis ? fetchedRedis(cache) : undefined),
    model: existsSync(model) ? model : undefined,
  };
}

function findJava() {
  const program = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const version = run(program, ['-version']);
  const number = Number(version?.match(/version "(?:1\.)?(\d+)/)?.[1]);
  if (number >= OLDEST_JAVA) return { program, version };
  const found = number ? `Java ${number} was found` : `${program} was not found`;
  throw new Error(`Neo4j needs Java ${OLDEST_JAVA} or later (${found}): install it (on Debian: openjdk-17-jre-headless), ${INSTEAD}.`);
}

function hasMaven() {
  return run('mvn', ['--version']) !== undefined;
}

function requireMaven() {
  if (hasMaven()) return;
  throw new Error(
    `Neo4j and Redis are fetched with Maven, which was not found: install Maven 3.8 or later (on Debian: maven), ${INSTEAD}.`,
  );
}

/** The path of a redis-server that BullMQ accepts. */
function redisOnPath() {
  const version = run('redis-server', ['--version'])?.match(/v=(\d+)\.(\d+)/);
  if (!version) return undefined;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  return major > OLDEST_REDIS[0] || (major === OLDEST_REDIS[0] && minor >= OLDEST_REDIS[1]) ? 'redis-server' : undefined;
}

function fetchedRedis(cache) {
  const program = join(cache, 'redis-server');
  if (existsSync(program) && run(program, ['--version'])) return program;
  throw new Error(
    'The fetched Redis does not run on this machine: install redis-server 6.2 or later, or set REDIS_URL to a server of your own.',
  );
}

/** One start and stop of Neo4j that keeps its loaded classes: every later start takes 3 s instead of 8. */
function makeArchive(root, install) {
  console.log('Preparing a quick start of Neo4j (once, about 20 s) …');
  const args = ['--import', 'tsx', join(root, 'local', 'archive.ts'), JSON.stringify(install)];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) console.log('Going on without it: Neo4j will start more slowly.');
}

/** What a command prints, on either stream; undefined when it is missing or fails. */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout + stderr : undefined;
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLines } from './neo4j-ready';
import { keepSecret } from './secret';

/** How Java is to run one of Neo4j's programs. */
export interface JavaCall {
  readonly java: string;
  readonly flags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Writes the settings, anew at each start, and gives the file's folder. */
export function writeSettings(home: string, port: number, pageCacheMb: number, fast: boolean): string {
  const conf = join(home, 'conf');
  mkdirSync(conf, { recursive: true });
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'server.memory.pagecache.size': `${pageCacheMb}m`,
    'dbms.usage_report.enabled': false,
    // A fresh home takes 2.5 MB instead of 517.
    'db.tx_log.preallocate': false,
    // Stopping takes 0.3 s instead of 10.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    // Tests fill and empty the database again and again; planning anew each time took half of its processor time.
    ...(fast && { 'dbms.cypher.min_replan_interval': '1d' }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(conf, 'neo4j.conf'), lines.join(''));
  return conf;
}

/**
 * The password of this home, made and set before its first start. Throws when it is lost but the data is there, or when Neo4j's
 * own tool refuses.
 */
export function preparePassword(home: string, call: JavaCall): string {
  const file = join(home, 'password');
  const used = existsSync(join(home, 'data', 'databases'));
  if (used && !existsSync(file)) throw new Error(`${home} holds data but its password file is missing: put it back, or remove the folder.`);
  const password = keepSecret(file);
  if (used) return password;
  // The tool reads its arguments from a file named by @: an argument could be seen by every user of the machine.
  const args = [...call.flags, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${file}`];
  const env = { ...call.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  const { status, error, stdout, stderr } = spawnSync(call.java, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Neo4j's password could not be set: ${error?.message ?? firstLines(stderr || stdout)}`);
  return password;
}

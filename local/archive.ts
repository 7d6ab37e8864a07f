/*
 * Run once by install.mjs: starts Neo4j, asks it a few things, stops it, and keeps the classes it has loaded in one file (AppCDS),
 * which every later start maps into memory instead of loading 20,000 classes from 200 jars.
 */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Installed } from './installed';
import { startNeo4j } from './neo4j';

/** What the service does most: constraints, writes, indexes, full text. */
const QUERIES = [
  'CREATE CONSTRAINT warm IF NOT EXISTS FOR (n:Warm) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Warm) ON EACH [n.text]',
  'CALL db.awaitIndexes(30)',
  'UNWIND range(1, 10) AS id MERGE (n:Warm {id: id}) SET n.text = "a b c" MERGE (n)-[:NEXT {score: id}]->(:Warm)',
  'MATCH (n:Warm)-[r:NEXT]->(m) WITH n, collect(m {.*, s: r.score}) AS found RETURN n.id, found ORDER BY n.id LIMIT 5',
  'CALL db.index.fulltext.queryNodes("words", "a*") YIELD node, score RETURN node.id, score',
];

async function makeArchive(installed: Installed, archive: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'neo4j-archive-'));
  const made = `${archive}.${process.pid}`;
  try {
    const javaFlags = [`-XX:ArchiveClassesAtExit=${made}`];
    const server = await startNeo4j(folder, { heapMb: 256, pageCacheMb: 64, installed, javaFlags });
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    for (const query of QUERIES) await driver.executeQuery(query, {}, { database: 'neo4j' });
    await driver.close();
    await server.stop();
    renameSync(made, archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(made, { force: true });
  }
}

const { archive, ...installed } = JSON.parse(process.argv[2] ?? '{}') as Installed & { archive: string };
makeArchive(installed, archive).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

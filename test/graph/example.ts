import { model } from '../../src/graph/model';

/** A Cypher expression of each type that the model names; `i` tells nodes and edges apart. */
const VALUES: Readonly<Record<string, string>> = {
  string: "'v' + i",
  int: 'i',
  float: 'i / 7.0',
  time: 'i * 1000',
  boolean: 'i % 2 = 0',
  'string[]': "['v' + i]",
  'float[]': '[i / 7.0]',
  'int[]': '[i]',
  'boolean[]': '[i % 2 = 0]',
};

function mapOf(types: Readonly<Record<string, string>>): string {
  const entries = Object.entries(types).map(([name, type]) => {
    const value = VALUES[type.replace('?', '')];
    if (!value) throw new Error(`No example of ${type}`);
    return `${name}: ${value}`;
  });
  return `{${entries.join(', ')}}`;
}

/**
 * Statements that make `count` nodes of each label with all their properties and as many edges of each kind: the planner
 * chooses by numbers, and on an empty graph it takes scans for cheap.
 */
export function exampleOfModel(count: number): string[] {
  // Of migrations there are real ones.
  const { Migration: _, ...labels } = model.nodes;
  const nodes = Object.entries(labels).map(([label, types]) => `UNWIND range(0, ${count - 1}) AS i CREATE (:${label} ${mapOf(types)})`);
  const edges = model.relationships.map(
    ({ from, type, to, properties }) =>
      `MATCH (a:${from}) WITH collect(a) AS starts MATCH (b:${to}) WITH starts, collect(b) AS ends
       UNWIND range(0, ${count - 1}) AS i WITH starts[i] AS a, ends[(i * 7) % ${count}] AS b, i CREATE (a)-[:${type} ${mapOf(properties)}]->(b)`,
  );
  return [...nodes, ...edges];
}

import { personSync } from '../../src/facts/person/person.sync';
import type { SyncDefinition } from '../../src/facts/row/definition';
import { skillSync } from '../../src/facts/skill/skill.sync';
import { teamSync } from '../../src/facts/team/team.sync';
import type { Graph } from '../../src/graph/query';
import type { PairingPerson } from '../../src/mentoring/pairing/people';
import type { PlanFacts } from '../../src/mentoring/pairing/plan';
import { creationsOf, sendAll } from '../creation';
import { autoCommit, send } from '../send';
import { slices } from '../lanes';
import { SKILLS, TEAMS } from './facts';

const BATCH = 1_000;

/** Loads the people of a program and what they can, as syncs and the workers would leave them; whatever the graph held goes. */
export async function loadPeople(graph: Graph, { mentors, mentees }: PlanFacts): Promise<void> {
  await autoCommit(graph, 'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  const people = [...mentors.map(({ person }) => person), ...mentees.map(({ person }) => person)];
  const named = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `${prefix}-${i}`, name: `${prefix}-${i}` }));
  const capacities = new Map(mentors.map(({ person, places }) => [person.id, places]));
  const rows = people.map(({ id, name, team, location, timeZone, languages, managers }) => {
    const manager = managers[0] === undefined ? {} : { manager: managers[0] };
    return { id, name, team, location, timeZone, languages, mentorCapacity: capacities.get(id) ?? 0, ...manager };
  });
  await create(graph, skillSync as unknown as SyncDefinition, named('s', SKILLS));
  await create(graph, teamSync as unknown as SyncDefinition, named('t', TEAMS));
  // A manager is created before those who report to them.
  await create(graph, personSync as unknown as SyncDefinition, rows);
  for (const part of slices(people, BATCH))
    await send(
      graph,
      `UNWIND $rows AS row MATCH (p:Person {id: row.person}) MATCH (s:Skill {id: row.skill})
       CREATE (p)-[:HAS_SKILL {mean: row.mean, sd: row.sd, score: row.activity, level: toInteger(round(row.mean))}]->(s)`,
      { rows: part.flatMap(beliefsOf) },
    );
  await send(graph, 'CALL db.prepareForReplanning(300)', {});
}

async function create(graph: Graph, definition: SyncDefinition, rows: readonly { id: string }[]): Promise<void> {
  for (const part of slices(rows, BATCH)) await sendAll(graph, creationsOf(definition, part, 'bench'));
}

function beliefsOf({ id, skills }: PairingPerson): object[] {
  return [...skills].map(([skill, belief]) => ({ person: id, skill, ...belief }));
}

import { contributionSync } from '../src/facts/contribution/contribution.sync';
import { evidenceSync } from '../src/facts/evidence/evidence.sync';
import type { Graph } from '../src/graph/query';
import { personSync } from '../src/facts/person/person.sync';
import { roleSync } from '../src/facts/role/role.sync';
import { skillSync } from '../src/facts/skill/skill.sync';
import type { SyncDefinition } from '../src/facts/row/definition';
import { teamSync } from '../src/facts/team/team.sync';
import { deriveInBulk } from './derive';
import { seconds, send, settle } from './send';
import { creationsOf, sendAll } from './creation';
import { inLanes, slices } from './lanes';
import type { Organisation } from './organisation';

/** Raised when the generated rows or the model change, so that what is kept from earlier runs is loaded anew. */
export const VERSION = 4;
const BATCH = 5_000;
/** One makes rows while the database writes those of the other. */
const LANES = 2;

/**
 * Loads the organisation, unless the graph holds it. Rows become nodes and edges by the rules of the sync, but the bare driver
 * writes them without looking for what is there, without derivations and run nodes: what is measured afterwards begins from the
 * same graph, sooner. Derived data is made in the same way, by the workers' own functions. Throws where the graph holds anything else.
 */
export async function loadOrganisation(graph: Graph, organisation: Organisation, folder: string, tell: (line: string) => void) {
  const [found] = await send(graph, 'OPTIONAL MATCH (b:Bench) RETURN b.size AS size, b.version AS version, b.whole AS whole', {});
  if (found?.['whole'] && found['size'] === organisation.size && found['version'] === VERSION) return;
  const [rest] = await send(graph, 'MATCH (n) WHERE NOT n:Migration RETURN count(n) AS count', {});
  if (rest?.['count']) throw new Error('The database of the bench holds something else, or half an organisation: run it with --fresh.');
  const { size, skills, teams, roles, people } = organisation;
  await send(graph, 'CREATE (:Bench {size: toInteger($size), version: toInteger($version)})', { size, version: VERSION });
  const kinds: [SyncDefinition, Iterable<{ id: string }>][] = [
    [skillSync as unknown as SyncDefinition, skills],
    [teamSync as unknown as SyncDefinition, teams],
    [roleSync as unknown as SyncDefinition, roles],
    [personSync as unknown as SyncDefinition, people],
    [contributionSync as unknown as SyncDefinition, organisation.contributions()],
    [evidenceSync as unknown as SyncDefinition, organisation.evidence()],
  ];
  for (const [definition, rows] of kinds) {
    const begun = performance.now();
    let count = 0;
    await inLanes(LANES, slices(rows, BATCH), async (part) => {
      count += part.length;
      await sendAll(graph, creationsOf(definition, part, 'bench'));
    });
    // Statistics of an empty graph say for long that every index is empty.
    await refreshPlans(graph);
    tell(`${count.toLocaleString('en')} ${definition.kind.toLowerCase()} in ${seconds(begun)} s`);
  }
  await settle(graph);
  await deriveInBulk(graph, organisation, folder, tell);
  await refreshPlans(graph);
  await send(graph, 'MATCH (b:Bench) SET b.whole = true', {});
}

async function refreshPlans(graph: Graph): Promise<void> {
  await send(graph, 'CALL db.prepareForReplanning(300)', {});
}

import { bump } from '../../../src/derived/engine/bump.service';
import { type DerivationKey, derivation } from '../../../src/derived/engine/key';
import { TOLERATED } from '../../../src/derived/ranking/ranking';
import { STAGES } from '../../../src/derived/stages';
import { cypher, derive, type Story } from '../../seed';
import type { TestApp } from '../../testkit';

type ContributionRows = NonNullable<Story['contributions']>;

export const personOf = (prefix: string, i: number) => `${prefix}p${i}`;
const skillOf = (prefix: string, i: number) => `${prefix}s${i}`;
export const SKILLS = 12;

/** People and skills that contributions can point at. */
export function people(prefix: string, count: number): Story {
  return {
    skills: Array.from({ length: SKILLS }, (_, i) => ({ id: skillOf(prefix, i), name: `Skill ${prefix} ${i}` })),
    people: Array.from({ length: count }, (_, i) => ({ id: personOf(prefix, i), name: `Person ${i}` })),
  };
}

/** One contribution each of some people; another round makes other ones. */
export function contributions(prefix: string, round: number, of: readonly number[]): ContributionRows {
  return of.map((i) => ({
    id: `${prefix}c${round}-${i}`,
    kind: 'CODE_CHANGE',
    title: `Change ${i} of round ${round}`,
    at: new Date(Date.UTC(2024, round % 12, (i % 28) + 1)).toISOString(),
    contributors: [{ person: personOf(prefix, i), part: round % 2 ? 'AUTHOR' : 'REVIEWER' }],
    skills: [...new Set([skillOf(prefix, i % SKILLS), skillOf(prefix, (i * 7 + round) % SKILLS)])],
    size: ((i * 13 + round) % 200) + 1,
    difficulty: (i % 5) + 1,
    outcome: 1,
  }));
}

export const range = (count: number) => Array.from({ length: count }, (_, i) => i);

interface Stored {
  readonly pair: string;
  readonly values: readonly (number | null)[];
}

/** All that is stored of the skills of a prefix. */
async function storedOf(service: TestApp, prefix: string): Promise<Stored[]> {
  return await cypher<Stored>(
    service,
    `MATCH (p:Person)-[h:HAS_SKILL]->(s:Skill) WHERE p.id STARTS WITH $prefix
     RETURN p.id + ' ' + s.id AS pair, [h.long, h.short, h.volume, p.workTotal, h.focus, h.mean, h.sd, h.score] AS values ORDER BY pair`,
    { prefix },
  );
}

/** What a value may differ by that was computed later: sums not at all, a published share, a belief that ages, a score by their thresholds. */
const TOLERANCE = [1e-9, 1e-9, 1e-9, 1e-9, 2e-4, 1e-3, 1e-3, TOLERATED];

/** Computes everything of a prefix again from nothing and names what was stored differently; `pairs` is how much was compared. */
export async function staleOf(service: TestApp, prefix: string): Promise<{ pairs: number; stale: string[] }> {
  const before = await storedOf(service, prefix);
  await cypher(service, 'MATCH (p:Person)-[h:HAS_SKILL]->() WHERE p.id STARTS WITH $prefix DELETE h', { prefix });
  const units = await cypher<DerivationKey>(
    service,
    "MATCH (n) WHERE (n:Person OR n:Skill) AND n.id STARTS WITH $prefix RETURN CASE WHEN n:Person THEN 'proficiency' ELSE 'ranking' END AS kind, n.id AS key",
    { prefix },
  );
  await service.graph.write('mark all', (tx) =>
    bump(
      tx,
      units.map(({ kind: name, key }) => derivation(kindNamed(name), key)),
      Date.now(),
    ),
  );
  await derive(service);
  const fresh = new Map((await storedOf(service, prefix)).map(({ pair, values }) => [pair, values]));
  const stale = before
    .filter(({ pair, values }) => !agrees(values, fresh.get(pair)))
    .map(({ pair, values }) => `${pair}: ${values.join(' ')} stored, ${fresh.get(pair)?.join(' ') ?? 'nothing'} fresh`);
  const known = new Set(before.map(({ pair }) => pair));
  return {
    pairs: fresh.size,
    stale: [...stale, ...[...fresh.keys()].filter((pair) => !known.has(pair)).map((pair) => `${pair} is missing`)],
  };
}

function kindNamed(name: string) {
  const found = STAGES.find(({ kind }) => kind.name === name);
  if (!found) throw new Error(`There is no kind ${name}`);
  return found.kind;
}

function agrees(stored: Stored['values'], fresh: Stored['values'] | undefined): boolean {
  return !!fresh && stored.every((value, i) => near(value, fresh[i] ?? null, TOLERANCE[i] ?? 0));
}

function near(a: number | null, b: number | null, tolerance: number): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

import { CREDIT_PARAMETERS as C } from '../../src/derived/credit/parameters';
import type { SkillEvent } from '../../src/derived/credit/event';
import fc from 'fast-check';
import { type AskedFacts, type Candidate, type RankQuestion } from '../../src/answers/expert/rank';
import { standardOf, TEXT_SHARE } from '../../src/derived/ranking/score';
import { textVotes, type TextVotes } from '../../src/answers/expert/text-votes';
import type { Traits } from '../../src/answers/expert/traits';
import { holderOf } from './scoring';

export const DAY = 24 * 3600 * 1000;
export const NOW = Date.UTC(2026, 0, 1);
export const ROUNDING = 1e-9;

const at = fc.integer({ min: 0, max: 4000 }).map((days) => NOW - days * DAY);
const part = fc.constantFrom(...Object.keys(C.partWeights), 'HELPED');
const contribution = fc.integer({ min: 0, max: 20 }).map((i) => `c${i}`);
const person = fc.integer({ min: 0, max: 6 }).map((i) => `p${i}`);
const event = fc.record({
  contribution,
  at,
  size: fc.option(fc.integer({ min: 0, max: 10_000 })),
  skills: fc.integer({ min: 1, max: 4 }),
  part,
});
const belief = fc.record({
  mean: fc.double({ min: 1, max: 5, noNaN: true }),
  sd: fc.double({ min: 0, max: 2, noNaN: true }),
  level: fc.option(fc.integer({ min: 1, max: 5 })),
  standing: fc.double({ min: 0, max: 1, noNaN: true }),
});
export const FREE: Traits = { availability: 'FREE', awayUntil: null, help: 0, lastAt: NOW, location: null, timeZone: null, team: null };
const traits = fc.record({
  availability: fc.constantFrom('FREE', 'BUSY', 'AWAY'),
  awayUntil: fc.option(fc.constantFrom(NOW - DAY, NOW + DAY)),
  help: fc.double({ min: 0, max: 1e30, noNaN: true }),
  lastAt: fc.option(at),
  location: fc.constantFrom(null, 'Porto', 'Pune'),
  timeZone: fc.constantFrom(null, 'Europe/Lisbon', 'Asia/Kolkata', 'Nowhere/Land'),
  team: fc.constantFrom(null, 't1', 't2'),
});
export const everyone = fc.record(Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`p${i}`, traits])));
const holders = fc.uniqueArray(
  fc.record({
    person,
    events: fc.array(event, { minLength: 1, maxLength: 5 }),
    total: fc.double({ min: 1e-3, max: 500, noNaN: true }),
    belief,
  }),
  { selector: (holder) => holder.person, maxLength: 6 },
);
type People = typeof holders extends fc.Arbitrary<infer T> ? T : never;

/** A question's skills as they are ranked, and everyone's events by skill. */
interface Question {
  readonly facts: AskedFacts[];
  readonly events: ReadonlyMap<string, ReadonlyMap<string, readonly SkillEvent[]>>;
}

/** Asked skills whose weights sum to 1, narrow ones and broad ones. */
export const questions = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 5 }),
      own: holders,
      below: fc.array(holders, { maxLength: 3 }),
      beside: fc.array(holders, { maxLength: 2 }),
      required: fc.boolean(),
      minLevel: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { maxLength: 3 },
  )
  .map((asked): Question => {
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    const events = new Map<string, Map<string, readonly SkillEvent[]>>();
    const partOf = (skill: string, people: People) => {
      for (const work of people) events.set(work.person, (events.get(work.person) ?? new Map()).set(skill, work.events));
      const candidates = people.map((work): Candidate => ({ ...holderOf(work, NOW), ...work.belief }));
      return { skill, holders: candidates, standard: standardOf(candidates, NOW) };
    };
    const facts = asked.map(({ weight, own, below, beside, required, minLevel }, i): AskedFacts => {
      const parts = [partOf(`s${i}`, own), ...below.map((people, j) => partOf(`s${i}-${j}`, people))];
      const neighbours = beside.map((people, j) => ({ ...partOf(`s${i}+${j}`, people), via: 'RELATED' as const, share: 0.4 / (j + 1) }));
      const rest = { required, minLevel, broad: below.length > 0, via: 'EXACT' as const, parts, neighbours };
      return { skill: `s${i}`, weight: weight / total, ...rest };
    });
    return { facts, events };
  });
export const hits = fc.array(
  fc.record({
    contribution,
    bm25: fc.double({ min: 0.01, max: 20, noNaN: true }),
    at,
    contributors: fc.array(fc.tuple(person, part), { maxLength: 4 }),
  }),
  { maxLength: 6 },
);
const votes = hits.map((found) => textVotes(found, NOW));
export const question = fc.record({ asked: questions, votes, traits: everyone });

/** A question as it is ranked: everyone is free and nobody is near unless said otherwise. */
export function ask(
  skills: readonly AskedFacts[],
  found: ReadonlyMap<string, TextVotes> = new Map(),
  people?: Record<string, Traits>,
): RankQuestion {
  const known = people ? new Map(Object.entries(people)) : new Map(['a', 'b', 'c', 'B', ...Object.keys(NAMES)].map((id) => [id, FREE]));
  const asker = people ? { team: 't1', location: 'Porto', timeZone: 'Europe/Lisbon' } : undefined;
  return {
    skills,
    votes: found,
    textShare: skills.length ? TEXT_SHARE : 1,
    circumstances: { traits: known, asker, now: NOW, reference: NOW },
  };
}
const NAMES = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`p${i}`, true]));
export const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** One skill whose holders all did the same. */
export function equals(ids: readonly string[], fields: Partial<Candidate> = {}): AskedFacts {
  const events = [{ contribution: 'c', at: NOW, size: 10, skills: 1, part: 'AUTHOR' }];
  const list = ids.map((id): Candidate => ({
    ...holderOf({ person: id, events, total: 5 }, NOW),
    mean: 3,
    sd: 1,
    level: 3,
    standing: 0,
    ...fields,
  }));
  const part = { skill: 's', holders: list, standard: standardOf(list, NOW) };
  return { skill: 's', weight: 1, required: false, minLevel: null, broad: false, via: 'EXACT' as const, parts: [part], neighbours: [] };
}

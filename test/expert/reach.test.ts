import fc from 'fast-check';
import { type AskedFacts, rankPeople } from '../../src/answers/expert/rank';
import { BROAD_SHARE, type Reach, slackAbove } from '../../src/answers/expert/reach';
import { TOLERATED } from '../../src/derived/ranking/ranking';
import { FULL, skillFactor, TEXT_SHARE, valuesOf, weighBelief, weighted } from '../../src/derived/ranking/score';
import type { TextVotes } from '../../src/answers/expert/text-votes';
import { ask, question } from './questions';

/** What is stored of each holder's score in a part: off by as much as it may be. */
function storedScores({ standard, holders }: AskedFacts['parts'][number], off: () => number): [person: string, score: number][] {
  return holders.map((holder): [string, number] => {
    const { level, standing } = weighBelief(holder);
    const score = (weighted(valuesOf(holder, standard)) + level + standing) / FULL;
    return [holder.person, Math.max(0, score + TOLERATED * off())];
  });
}

/** Estimates as the query makes them of stored scores and votes, with what bounds them. */
function estimatesOf(skills: readonly AskedFacts[], votes: ReadonlyMap<string, TextVotes>, off: () => number) {
  const estimates = new Map<string, number>();
  const broad = new Map<string, { best: number; most: number }>();
  const add = (person: string, points: number) => estimates.set(person, (estimates.get(person) ?? 0) + points);
  for (const facts of skills) {
    const own = new Map<string, number>();
    const held = new Map<string, number>();
    for (const part of facts.parts)
      for (const [person, score] of storedScores(part, off)) {
        own.set(person, (own.get(person) ?? 0) + (facts.broad ? score ** 2 : score));
        held.set(person, (held.get(person) ?? 0) + 1);
      }
    const best = Math.max(0, ...own.values());
    if (facts.broad) broad.set(facts.skill, { best, most: Math.max(0, ...held.values()) });
    const weight = facts.weight * skillFactor(TEXT_SHARE);
    for (const [person, sum] of own) add(person, weight * (facts.broad && best > 0 ? (BROAD_SHARE * sum) / best : sum));
    for (const part of facts.neighbours) for (const [person, score] of storedScores(part, off)) add(person, weight * part.share * score);
  }
  const most = Math.max(0, ...[...votes.values()].map(({ sum }) => sum));
  const share = skills.length ? TEXT_SHARE : 1;
  for (const [person, { sum }] of votes) add(person, (share * sum) / most);
  return { estimates, broad };
}

test('nobody scores more than their estimate and what it may be off, whatever is stored within its tolerance', () => {
  fc.assert(
    fc.property(
      question,
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
      ({ asked: { facts }, votes, traits }, offs) => {
        let next = 0;
        const { estimates, broad } = estimatesOf(facts, votes, () => offs[next++ % offs.length] ?? 0);
        const asked = ask(facts, votes, traits);
        const skills = facts.map(({ skill, ...rest }) => ({ ...rest, id: skill }));
        for (const { person, score } of rankPeople(asked)) {
          const rest = estimates.get(person) ?? 0;
          const reach: Reach = { rest, broad, scarce: facts.map(({ skill }) => skill) };
          expect(score).toBeLessThanOrEqual(rest + slackAbove(skills, reach, asked.textShare, true));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('the slack never shrinks as the estimate of those left grows', () => {
  fc.assert(
    fc.property(
      question,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ asked: { facts } }, a, b) => {
        const { broad } = estimatesOf(facts, new Map(), () => 0);
        const skills = facts.map(({ skill, ...rest }) => ({ ...rest, id: skill }));
        const slack = (rest: number) => slackAbove(skills, { rest, broad, scarce: [] }, TEXT_SHARE, true);
        expect(slack(Math.min(a, b))).toBeLessThanOrEqual(slack(Math.max(a, b)) + 1e-12);
      },
    ),
  );
});

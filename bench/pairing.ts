/*
 * How long a plan takes, without a service:
 *
 *   npm run bench:pairing -- [--mentees 3000] [--mentors 1500] [--large 100000]
 *
 * Invents people in five zones and sixty skills, draws up the plan of a mentoring program over all pairs that the rules allow, checks it
 * by rules written down here once more, and solves a sparse problem of --large mentees by the solver alone.
 */
import { parseArgs } from 'node:util';
import { solve } from '../src/mentoring/assignment/solve';
import { type Edge, problemOf } from '../src/mentoring/assignment/problem';
import { FORMAT_RULES } from '../src/mentoring/pairing/format';
import type { Mentee, Mentor, PairingPerson } from '../src/mentoring/pairing/people';
import { describePlan, type PlanFacts, solvePlan } from '../src/mentoring/pairing/plan';
import { seededRandom } from '../src/random';

const { values } = parseArgs({
  options: {
    mentees: { type: 'string', default: '3000' },
    mentors: { type: 'string', default: '1500' },
    large: { type: 'string', default: '100000' },
  },
});
const NOW = Date.UTC(2026, 0, 15);
const ZONES = ['Europe/Lisbon', 'Europe/Berlin', 'Asia/Kolkata', 'America/Toronto', 'America/Los_Angeles'];
const SKILLS = 60;
const random = seededRandom(14);
const below = (limit: number): number => Math.floor(random() * limit);
/** Few skills are wanted by many. */
const someSkill = (): string => `s-${Math.floor(SKILLS * random() ** 2)}`;

function person(id: string): PairingPerson {
  const skills = Array.from({ length: 6 }, () => [someSkill(), { mean: 1 + 4 * random(), sd: 0.4, activity: random() }] as const);
  return {
    id,
    name: id,
    active: true,
    listed: true,
    team: `t-${below(300)}`,
    department: `d-${below(30)}`,
    location: ZONES[below(ZONES.length)]!,
    timeZone: ZONES[below(ZONES.length)]!,
    languages: ['English'],
    managers: [`m-${below(400)}`, `m-${below(40)}`],
    startedOn: null,
    skills: new Map(skills),
    goals: new Map(),
  };
}

function facts(mentees: number, mentors: number): PlanFacts {
  const enrolled = { prefers: [], excludes: [] };
  return {
    format: 'MENTORING',
    mentors: Array.from({ length: mentors }, (_, i): Mentor => ({
      ...enrolled,
      person: person(`m-${i}`),
      places: 1 + below(4),
      load: 0,
      mentorings: 0,
      outcomes: 0,
    })),
    mentees: Array.from({ length: mentees }, (_, i): Mentee => {
      const skill = someSkill();
      const wants = [{ skill, name: skill, level: 3 + below(2), importance: 1 }];
      return { person: person(`e-${i}`), ...enrolled, wants, unmatchedBefore: 0 };
    }),
    active: new Set(),
    rejected: new Set(),
    previous: new Set(),
    kept: new Set(),
    seed: 14,
    now: NOW,
  };
}

/** Seconds, and what came of it. */
function timed<T>(work: () => T): [seconds: string, result: T] {
  const begun = performance.now();
  const result = work();
  return [`${((performance.now() - begun) / 1_000).toFixed(2)} s`, result];
}

function planBench(mentees: number, mentors: number): void {
  const of = facts(mentees, mentors);
  const [solving, solved] = timed(() => solvePlan(of, FORMAT_RULES.MENTORING.settings));
  const [describing, plan] = timed(() => describePlan(solved));
  console.log(`${mentees} mentees, ${mentors} mentors, ${solved.pool.problem.weights.length} pairs allowed`);
  console.log(`  scores and solving ${solving}, reasons and runners-up ${describing}`);
  console.log(`  ${plan.pairs.length} pairs, total ${plan.assignment.total}, bound ${plan.assignment.upperBound}`);
  const mistakes = mistakesOf(of, plan.pairs);
  console.log(`  rules broken: ${mistakes.length ? mistakes.slice(0, 5).join(', ') : 'none'}; proved optimal: ${plan.assignment.optimal}`);
}

/** What is wrong with a plan, by rules that know nothing of those it was made by. */
function mistakesOf(of: PlanFacts, pairs: readonly { readonly mentor: Mentor; readonly mentee: Mentee }[]): string[] {
  const taken = new Map<string, number>();
  const found: string[] = [];
  const seen = new Set<string>();
  for (const { mentor, mentee } of pairs) {
    const [one, other] = [mentor.person, mentee.person];
    if (seen.has(other.id)) found.push(`${other.id} twice`);
    seen.add(other.id);
    taken.set(one.id, (taken.get(one.id) ?? 0) + 1);
    if (one.team === other.team) found.push(`${one.id} and ${other.id}: one team`);
    if (other.managers.includes(one.id) || one.managers.includes(other.id)) found.push(`${one.id} and ${other.id}: reporting line`);
    if (!mentee.wants.some(({ skill, level }) => (one.skills.get(skill)?.mean ?? 0) >= level - 0.5))
      found.push(`${one.id} and ${other.id}: level`);
  }
  for (const { person: one, places } of of.mentors) if ((taken.get(one.id) ?? 0) > places) found.push(`${one.id}: places`);
  return found;
}

function solverBench(mentees: number): void {
  const mentors = mentees / 2;
  const edges = Array.from({ length: mentees }, () => {
    const row = new Map<number, number>();
    while (row.size < 20) row.set(below(mentors), below(10_000));
    return [...row].map(([mentor, weight]): Edge => [mentor, weight]);
  });
  const places = Array.from({ length: mentors }, () => Array.from({ length: 1 + below(4) }, (_, place) => 200 * place));
  const problem = problemOf(edges, places);
  const [seconds, { total, upperBound, method }] = timed(() => solve(problem));
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  console.log(
    `${mentees} mentees, 20 candidates each, the solver alone: ${seconds} by ${method}, total ${total}, bound ${upperBound}, ${memory} MB`,
  );
}

planBench(Number(values.mentees), Number(values.mentors));
solverBench(Number(values.large));

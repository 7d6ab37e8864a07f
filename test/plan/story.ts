import { DraftService } from '../../src/mentoring/plan/draft.service';
import { PlanFactsService } from '../../src/mentoring/plan/facts.service';
import { newPrefix, seed } from '../seed';
import type { Caller, TestApp } from '../testkit';

export const LD: Caller = { as: 'LD' };

/** Two skills, five who can teach one of them, and six who want to learn; ids begin with the prefix. */
export async function mentoringStory(service: TestApp, p = newPrefix()): Promise<string> {
  const person = (id: string, more: object = {}) => ({
    id: `${p}${id}`,
    name: id,
    team: `${p}${id === 'mo' || id === 'ana' ? 'red' : 'blue'}-${id}`,
    timeZone: 'Europe/Berlin',
    languages: ['English'],
    mentorCapacity: 3,
    ...more,
  });
  const people = ['boss', 'mo', 'ida', 'kim', 'ana', 'ben', 'cyd', 'dan', 'eve', 'fay'];
  const rated = (who: string, skill: string, level: number) => ({
    id: `${p}${who}-${skill}`,
    person: `${p}${who}`,
    skill: `${p}${skill}`,
    kind: 'ASSESSMENT',
    level,
    at: new Date().toISOString(),
  });
  await seed(service, {
    skills: ['go', 'sql'].map((name) => ({ id: `${p}${name}`, name: `${p}${name}` })),
    teams: people.map((id) => ({ id: `${p}${id === 'mo' || id === 'ana' ? 'red' : 'blue'}-${id}`, name: id })),
    people: people.map((id) => person(id, id === 'ben' ? { manager: `${p}mo` } : {})),
    evidence: [
      rated('mo', 'go', 5),
      rated('ida', 'go', 4.6),
      rated('kim', 'sql', 5),
      rated('ana', 'go', 2.5),
      rated('ben', 'go', 2),
      rated('cyd', 'go', 3),
      rated('dan', 'sql', 2),
    ],
  });
  return p;
}

/** A program with mentors mo, ida and kim (one place each where nothing else is said) and the mentees of the story. */
export async function program(
  service: TestApp,
  p: string,
  options: { id?: string; capacity?: number; mentees?: readonly string[] } = {},
): Promise<string> {
  const { id = 'program', capacity = 1, mentees = ['ana', 'ben', 'cyd', 'dan', 'eve'] } = options;
  await service.execute(
    'mutation ($input: ProgramInput!) { createProgram(input: $input) { id } }',
    { input: { id: `${p}${id}`, name: id, format: 'MENTORING' } },
    LD,
  );
  const skills: Record<string, string> = { ana: 'go', ben: 'go', cyd: 'go', dan: 'sql' };
  const rows = [
    ...['mo', 'ida', 'kim'].map((name) => ({ person: `${p}${name}`, side: 'MENTOR', capacity })),
    ...mentees.map((name) => ({
      person: `${p}${name}`,
      side: 'MENTEE',
      ...(skills[name] && { skills: [{ skill: `${p}${skills[name]}`, level: 4 }] }),
    })),
  ];
  const answer = await service.execute<{ enroll: { rejectedRows: { message: string }[] } }>(
    'mutation ($program: ID!, $rows: [EnrolmentInput!]!) { enroll(program: $program, rows: $rows) { rejectedRows { message } } }',
    { program: `${p}${id}`, rows },
    LD,
  );
  if (answer.enroll.rejectedRows.length) throw new Error(answer.enroll.rejectedRows[0]?.message);
  return `${p}${id}`;
}

/** Computes plans as the worker does. */
export function drafts(service: TestApp): DraftService {
  return new DraftService(service.graph, new PlanFactsService(service.graph, Date.now), Date.now);
}

/** A plan of the program, computed. */
export async function draft(service: TestApp, of: string, settings?: object): Promise<string> {
  const { draftPairingPlan } = await service.execute<{ draftPairingPlan: { id: string; status: string } }>(
    'mutation ($program: ID!, $settings: PairingSettingsInput) { draftPairingPlan(program: $program, settings: $settings) { id status } }',
    { program: of, settings: settings ?? null },
    LD,
  );
  await drafts(service).draft(draftPairingPlan.id);
  return draftPairingPlan.id;
}

/** The same plan, solved again. */
export async function solveAgain(service: TestApp, plan: string): Promise<void> {
  await service.execute('mutation ($plan: ID!) { resolvePairingPlan(plan: $plan) { status } }', { plan }, LD);
  await drafts(service).draft(plan);
}

export interface ShownPairing {
  id: string;
  status: string;
  score: number;
  overrideCost: number;
  mentorPrice: number;
  odds: number;
  mentor: { id: string };
  mentee: { id: string };
  terms: { feature: string; points: number; detail: string }[];
  runnersUp: { mentor: { id: string }; score: number; costToPlan: number }[];
  told: string;
  reason: string | null;
}

export interface ShownPlan {
  status: string;
  progress: number;
  failure: string | null;
  outdated: boolean;
  outdatedReasons: string[];
  objective: { total: number; upperBound: number; optimal: boolean } | null;
  counts: Record<string, number>;
  load: { mentees: number; mentors: number }[];
  replaces: { id: string; status: string } | null;
  pairings: { totalCount: number; edges: { node: ShownPairing }[] };
  unmatched: { totalCount: number; edges: { node: { person: { id: string }; side: string; reason: string } }[] };
}

const PLAN = `query ($id: ID!) { pairingPlan(id: $id) {
  status progress failure outdated outdatedReasons objective { total upperBound optimal } load { mentees mentors } replaces { id status }
  counts { proposed approved rejected pinned unmatchedMentees idleMentors }
  pairings(first: 100) { totalCount edges { node { id status score overrideCost mentorPrice odds reason mentor { id } mentee { id }
    terms { feature points detail } runnersUp { mentor { id } score costToPlan } told(reader: LEADER) } } }
  unmatched { totalCount edges { node { person { id } side reason } } }
} }`;

/** Everything a leader reads of a plan. */
export async function planOf(service: TestApp, id: string): Promise<ShownPlan> {
  return (await service.execute<{ pairingPlan: ShownPlan }>(PLAN, { id }, LD)).pairingPlan;
}

/** The pairs of a plan as "mentor-mentee" without the prefix, with their status. */
export function pairsOf(plan: ShownPlan, p: string): Record<string, string> {
  const short = (id: string) => id.slice(p.length);
  return Object.fromEntries(plan.pairings.edges.map(({ node }) => [`${short(node.mentor.id)}-${short(node.mentee.id)}`, node.status]));
}

/** The pairing of two in a plan. */
export function pairing(plan: ShownPlan, mentor: string, mentee: string): ShownPairing {
  const found = plan.pairings.edges.find(({ node }) => node.mentor.id === mentor && node.mentee.id === mentee);
  if (!found) throw new Error(`There is no pairing of ${mentor} and ${mentee}.`);
  return found.node;
}

export async function review(
  service: TestApp,
  plan: string,
  rows: readonly object[],
): Promise<{ pairings: { id: string; status: string }[]; refused: { pairing: string; code: string; message: string }[] }> {
  const { reviewPairings } = await service.execute<{
    reviewPairings: { pairings: { id: string; status: string }[]; refused: { pairing: string; code: string; message: string }[] };
  }>(
    'mutation ($plan: ID!, $rows: [ReviewRow!]!) { reviewPairings(plan: $plan, rows: $rows) { pairings { id status } refused { pairing code message } } }',
    { plan, rows },
    LD,
  );
  return reviewPairings;
}

export const PUBLISH = 'mutation ($plan: ID!) { publishPairingPlan(plan: $plan) { status } }';
export const PIN =
  'mutation ($plan: ID!, $mentor: ID!, $mentee: ID!, $note: String) { pinPairing(plan: $plan, mentor: $mentor, mentee: $mentee, note: $note) { id status overrideCost } }';

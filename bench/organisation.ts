import { Random } from '../sample/random';
import type { ContributionRow, EvidenceRow, PersonRow, RoleRow, SkillRow, TeamRow } from '../sample/rows';
import { skillPicker } from './skill-picker';

/** A generated organisation; the same size gives the same rows. */
export interface Organisation {
  readonly size: number;
  readonly skills: readonly SkillRow[];
  readonly teams: readonly TeamRow[];
  readonly roles: readonly RoleRow[];
  readonly people: readonly PersonRow[];
  /** Five a person, made anew at each call: at 100,000 people they would fill the memory. */
  contributions(): Generator<ContributionRow>;
  /** Two a person. */
  evidence(): Generator<EvidenceRow>;
}

const SEED = 20_260_301;
const DAY_MS = 24 * 3600 * 1000;
const NEWEST = Date.UTC(2026, 1, 28);
/** People then hold eleven skills each: a million HAS_SKILL at 100,000 people. */
const CONTRIBUTIONS_EACH = 5;
const EVIDENCE_EACH = 2;
const KNOWN_EACH = 8;
const GROUP = 20;
const KINDS = ['CODE_CHANGE', 'CODE_CHANGE', 'REVIEW', 'KNOWLEDGE_ARTICLE', 'ANSWER', 'MENTORING'] as const;
const PLACES = ['Lisbon', 'Leipzig', 'Lyon', 'Turin', 'Gdansk', 'Porto', 'Graz', 'Ghent'] as const;
const SYLLABLES = ['ka', 'lo', 'mi', 'ner', 'ta', 'sol', 'vi', 'ran', 'do', 'pel', 'gu', 'shi', 'mar', 'en', 'to', 'qui'] as const;

/** Makes an organisation of so many people: a tenth as many skills (200 to 13,000), used as unevenly as words are. */
export function makeOrganisation(size: number): Organisation {
  const random = new Random(SEED);
  const skillCount = Math.min(13_000, Math.max(200, Math.round(size / 10)));
  const skills = range(skillCount).map((i) => skill(i, random));
  const teams = range(Math.max(5, Math.round(size / 20))).map((i): TeamRow => ({
    id: `t${i}`,
    name: `Team ${word(random)} ${i}`,
    ...(i > 0 && { parent: `t${Math.floor((i - 1) / 5)}` }),
  }));
  const pickSkill = skillPicker(skillCount);
  const skillId = () => `s${pickSkill(random.next())}`;
  const roles = range(Math.max(5, Math.round(size / 100))).map((i): RoleRow => ({
    id: `r${i}`,
    name: `${word(random)} ${word(random)} engineer ${i}`,
    requirements: distinct(5, skillId).map((id) => ({ skill: id, level: random.between(2, 5), importance: 0.8 })),
  }));
  const people = range(size).map((i) => person(`p${i}`, i, { size, teams, roles }, random));
  return {
    size,
    skills,
    teams,
    roles,
    people,
    contributions: () => contributions('c', size * CONTRIBUTIONS_EACH, size, skillCount, new Random(SEED + 1)),
    evidence: () => evidence('e', size * EVIDENCE_EACH, size, skillCount, new Random(SEED + 4)),
  };
}

/** More people of an organisation, who are not in it yet. */
export function morePeople(prefix: string, count: number, organisation: Organisation): PersonRow[] {
  const random = new Random(SEED + 2);
  return range(count).map((i) => person(`${prefix}${i}`, i, organisation, random));
}

/** More contributions of the people of an organisation. */
export function moreContributions(prefix: string, count: number, { size, skills }: Organisation): ContributionRow[] {
  return [...contributions(prefix, count, size, skills.length, new Random(SEED + 3))];
}

/**
 * More evidence about the people of an organisation, or about the first ones of a large one: above 50,000 people who are due, syncs
 * would be refused until workers have done their part.
 */
export function moreEvidence(prefix: string, count: number, { size, skills }: Organisation): EvidenceRow[] {
  return [...evidence(prefix, count, Math.min(size, 40_000), skills.length, new Random(SEED + 5))];
}

function skill(i: number, random: Random): SkillRow {
  const name = `${word(random)} ${word(random)} ${i}`;
  // Each twentieth is the broader one of those before it: most questions are about narrow skills.
  const broader = i % GROUP < GROUP - 1 && random.chance(0.8) ? { broader: [`s${i - (i % GROUP) + GROUP - 1}`] } : {};
  return { id: `s${i}`, name, ...(random.chance(0.3) && { aliases: [`${word(random)}${i}`] }), ...broader };
}

type Around = Pick<Organisation, 'size' | 'teams' | 'roles'>;

function person(id: string, i: number, { size, teams, roles }: Around, random: Random): PersonRow {
  const name = `${capital(word(random))} ${capital(word(random))}`;
  return {
    id,
    name,
    email: `${id}@example.com`,
    title: `${word(random)} engineer`,
    team: random.pick(teams).id,
    ...(i > 10 && { manager: `p${Math.floor(i / 8) % size}` }),
    roles: random.some(roles.slice(0, 50), random.between(1, 2)).map((role) => role.id),
    location: random.pick(PLACES),
    timeZone: 'Europe/Lisbon',
    languages: random.chance(0.3) ? ['en', 'pt'] : ['en'],
    startedOn: day(NEWEST - random.between(0, 3_000) * DAY_MS),
    mentorCapacity: random.between(0, 3),
  };
}

/** The skills a person keeps to, the same whenever asked. */
function knower(skills: number): (person: number) => string[] {
  const pick = skillPicker(skills);
  return (person) => {
    const random = new Random(SEED + 100 + person);
    return distinct(KNOWN_EACH, () => `s${pick(random.next())}`);
  };
}

function* contributions(prefix: string, count: number, people: number, skills: number, random: Random): Generator<ContributionRow> {
  const knownBy = knower(skills);
  for (let i = 0; i < count; i++) {
    const author = i % people;
    const text = random.chance(0.05)
      ? {
          text: range(80)
            .map(() => word(random))
            .join(' '),
        }
      : {};
    const others = random.chance(0.5) ? [{ person: `p${random.between(0, people - 1)}`, part: 'REVIEWER' as const }] : [];
    yield {
      id: `${prefix}${i}`,
      kind: random.pick(KINDS),
      title: range(6)
        .map(() => word(random))
        .join(' '),
      ...text,
      at: day(NEWEST - Math.floor(random.next() ** 2 * 2_500) * DAY_MS),
      contributors: [{ person: `p${author}`, part: 'AUTHOR' }, ...others],
      skills: random.some(knownBy(author), random.between(1, 3)),
      size: random.between(1, 800),
      ...(random.chance(0.5) && { outcome: random.chance(0.85) ? 1 : 0, difficulty: random.between(1, 5) }),
    };
  }
}

const EVIDENCE_KINDS = ['SELF', 'MANAGER', 'ASSESSMENT', 'PEER'] as const;

function* evidence(prefix: string, count: number, people: number, skills: number, random: Random): Generator<EvidenceRow> {
  const knownBy = knower(skills);
  for (let i = 0; i < count; i++) {
    const person = i % people;
    const kind = random.pick(EVIDENCE_KINDS);
    yield {
      id: `${prefix}${i}`,
      person: `p${person}`,
      skill: random.pick(knownBy(person)),
      kind,
      ...(kind !== 'PEER' && { level: random.between(1, 5) }),
      ...((kind === 'PEER' || kind === 'MANAGER') && { by: `p${(person + random.between(1, people - 1)) % people}` }),
      at: day(NEWEST - random.between(0, 2_000) * DAY_MS),
    };
  }
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);
const word = (random: Random) =>
  range(random.between(2, 3))
    .map(() => random.pick(SYLLABLES))
    .join('');
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Different values, fewer where they keep repeating. */
function distinct(count: number, make: () => string): string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < count * 5; tries++) found.add(make());
  return [...found];
}

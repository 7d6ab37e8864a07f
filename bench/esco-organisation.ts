import { Random } from '../sample/random';
import type { EvidenceRow, PersonRow, RoleRow, SkillRow } from '../sample/rows';
import { importEsco } from '../cli/esco/import-esco';
import { createScreen } from '../cli/progress';
import type { RowSink } from '../cli/sink';
import { Tally } from '../cli/tally';
import { makeOrganisation, type Organisation } from './organisation';

const SEED = 20_260_401;
const DAY_MS = 24 * 3600 * 1000;
const NEWEST = Date.UTC(2026, 1, 28);
/** Of what a person's roles ask for, so much is known of them: a little over ten skills each. */
const KNOWN_SHARE = 0.25;
const SECOND_ROLE = 0.2;
/** People of a team share so many occupations. */
const ROLES_OF_TEAM = 3;
const KINDS = ['SELF', 'MANAGER', 'ASSESSMENT', 'ASSESSMENT'] as const;

/** Generated people in the occupations of ESCO, with what is known of them in the skills these ask for. `path` as of `npm run import -- esco`. */
export async function makeEscoOrganisation(size: number, path: string): Promise<Organisation> {
  const { skills, roles } = await readEsco(path);
  const { teams, people: generated } = makeOrganisation(size);
  const random = new Random(SEED);
  // Few occupations are those of many, most of few.
  const pickRole = () => roles[Math.floor(random.next() ** 3 * roles.length)]!.id;
  const rolesOf = new Map(teams.map(({ id }) => [id, Array.from({ length: ROLES_OF_TEAM }, pickRole)]));
  const people = generated.map((person): PersonRow => {
    const ofTeam = rolesOf.get(person.team ?? '') ?? [pickRole()];
    return { ...person, roles: random.some([...new Set(ofTeam)], random.chance(SECOND_ROLE) ? 2 : 1) };
  });
  const contributions = function* () {};
  return { size, skills, teams, roles, people, contributions, evidence: () => evidenceOf(people, roles) };
}

/** The rows that an import of ESCO would send; a link to a skill further on is lost where the bare driver writes them in batches. */
async function readEsco(path: string): Promise<{ skills: SkillRow[]; roles: RoleRow[] }> {
  const [skills, roles]: [Map<string, SkillRow>, RoleRow[]] = [new Map(), []];
  const sink: RowSink = {
    send: (kind, rows) => {
      if (kind === 'skills') for (const row of rows as SkillRow[]) skills.set(row.id, row);
      if (kind === 'roles') roles.push(...(rows as RoleRow[]));
      return Promise.resolve({ counts: { created: rows.length, updated: 0, unchanged: 0, rejected: 0 }, rejected: [], warned: [] });
    },
  };
  await importEsco(path, { language: 'en', groups: false }, { sink, tally: new Tally(), screen: createScreen() });
  return { skills: [...skills.values()], roles };
}

function* evidenceOf(people: readonly PersonRow[], roles: readonly RoleRow[]): Generator<EvidenceRow> {
  const asked = new Map(roles.map(({ id, requirements = [] }) => [id, requirements.map(({ skill }) => skill)]));
  const random = new Random(SEED + 1);
  let count = 0;
  for (const { id: person, roles: held = [] } of people)
    for (const skill of new Set(held.flatMap((role) => asked.get(role) ?? []))) {
      if (!random.chance(KNOWN_SHARE)) continue;
      const at = new Date(NEWEST - random.between(0, 700) * DAY_MS).toISOString().slice(0, 10);
      yield { id: `e${count++}`, person, skill, kind: random.pick(KINDS), level: random.between(1, 5), at };
    }
}

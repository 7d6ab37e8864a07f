import type { BaseRow, ReferenceLabel, SyncDefinition } from '../../facts/row/definition';
import { findAlike, readReferences } from '../../graph/queries.gen';
import type { Transaction } from '../../graph/query';
import { idsReferenced, type KnownReferences, type Missing, type OwnIds } from './references';
import type { CheckedRow } from './validate';

/** What the graph knows of the ids that rows point at. */
export async function readKnownReferences(
  tx: Transaction,
  definition: SyncDefinition,
  candidates: readonly CheckedRow<BaseRow>[],
): Promise<KnownReferences> {
  const ids = idsReferenced(definition, candidates);
  const any = ids.people.length || ids.teams.length || ids.roles.length || ids.skills.length;
  const [row] = any ? await tx.run(readReferences, ids) : [];
  return {
    unknown: {
      Person: new Set(row?.noPeople),
      Team: new Set(row?.noTeams),
      Role: new Set(row?.noRoles),
      Skill: new Set(row?.noSkills),
    },
    ended: {
      Person: new Set(row?.endedPeople),
      Team: new Set(row?.endedTeams),
      Role: new Set(row?.endedRoles),
      Skill: new Set(row?.endedSkills),
    },
    replaced: new Map(row?.replaced.map(([from = '', to = '']) => [from, to])),
    aliases: new Map(row?.aliases.map(([alias = '', person = '']) => [alias, person])),
    skills: new Set(ids.skills),
    restricted: new Set(row?.restricted),
  };
}

/** Of these skills, stored ones among them, those that are restricted. */
export async function readRestricted(tx: Transaction, skills: readonly string[], known: KnownReferences): Promise<Set<string>> {
  const further = [...new Set(skills)].filter((skill) => !known.skills.has(skill)).sort();
  const [row] = further.length ? await tx.run(readReferences, { people: [], teams: [], roles: [], skills: further }) : [];
  return new Set([...known.restricted, ...(row?.restricted ?? [])]);
}

/** For an id that nobody has, one that differs from it in capitals or blanks around it alone: stored, or of this call. */
export async function readAlike(
  tx: Transaction,
  missing: readonly Missing[],
  own: OwnIds,
): Promise<(missing: Missing) => string | undefined> {
  if (!missing.length) return () => undefined;
  const of = (label: ReferenceLabel) => missing.filter((one) => one.label === label).map(({ id }) => folded(id));
  const [row] = await tx.run(findAlike, { people: of('Person'), teams: of('Team'), roles: of('Role'), skills: of('Skill') });
  const known = new Map<string, string>();
  const add = (label: ReferenceLabel, ids: Iterable<string>) => {
    for (const id of ids) known.set(`${label} ${folded(id)}`, id);
  };
  if (own.label) add(own.label, own.accepted);
  add('Person', row?.people ?? []);
  add('Team', row?.teams ?? []);
  add('Role', row?.roles ?? []);
  add('Skill', row?.skills ?? []);
  return ({ label, id }) => known.get(`${label} ${folded(id)}`);
}

const folded = (id: string) => id.trim().toLowerCase();

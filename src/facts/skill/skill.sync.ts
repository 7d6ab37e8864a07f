import { readFinalSuccessors, readSkillRows, replaceSkills, syncQueries } from '../../graph/queries.gen';
import { skillKey } from './skill-key';
import type { Link, SyncDefinition } from '../row/definition';
import type { Fact } from '../row/fact';
import { nameForms } from './name';
import { type SkillRow, skillRow } from './skill-row';

/** A stored row, with the relations that other skills say. */
type StoredSkill = SkillRow & { readonly relatedBy?: SkillRow['related'] };

/** Skills: names and aliases become SkillName nodes, hierarchy and prerequisites edges. */
export const skillSync: SyncDefinition<SkillRow> = {
  kind: 'SKILLS',
  noun: 'skill',
  schema: skillRow,
  owned: false,
  required: ['name'],
  label: 'Skill',
  hierarchies: [
    {
      key: 'broader skills',
      links: 'broader',
      field: 'broader',
      ...syncQueries.skills.hierarchies.broader,
      edge: (from, [to]) => [from, to],
    },
    {
      key: 'prerequisites',
      links: 'prerequisites',
      field: 'prerequisites',
      link: prerequisiteLink,
      ...syncQueries.skills.hierarchies.prerequisites,
      edge: prerequisiteEdge,
      within: ladder,
    },
    {
      key: 'replaced skills',
      links: 'replacedBy',
      field: 'replacedBy',
      ...syncQueries.skills.hierarchies.replacedBy,
      edge: (from, [to]) => [from, to],
    },
  ],
  references: [
    { field: 'broader', label: 'Skill' },
    { field: 'related', label: 'Skill', key: 'skill' },
    { field: 'prerequisites', label: 'Skill', key: 'skill' },
    { field: 'replacedBy', label: 'Skill' },
  ],
  build: (row) => ({
    properties: {
      name: row.name,
      description: row.description ?? null,
      restricted: row.restricted ?? false,
      hours: row.hours ?? null,
      halfLifeMonths: row.halfLifeMonths ?? null,
      status: row.replacedBy ? 'REPLACED' : 'ACTIVE',
    },
    links: {
      skillNames: nameLinks(row),
      broader: [...new Set(row.broader ?? [])].map((other): Link => [other]),
      related: (row.related ?? []).filter((r) => r.skill !== row.id).map((r): Link => [r.skill, r.similarity]),
      prerequisites: (row.prerequisites ?? []).map(prerequisiteLink),
      replacedBy: row.replacedBy ? [[row.replacedBy]] : [],
    },
  }),
  renameSkills: (row, to) => {
    // What was said of a replaced skill may turn out to be said of the skill itself.
    const others = <T>(list: T[] | null | undefined, rename: (item: T) => T, of: (item: T) => string) =>
      list && list.map(rename).filter((item, i) => of(item) !== row.id || of(list[i] as T) === row.id);
    return {
      ...row,
      broader: others(row.broader, to, (id) => id),
      related: others(
        row.related,
        (r) => ({ ...r, skill: to(r.skill) }),
        ({ skill }) => skill,
      ),
      prerequisites: others(
        row.prerequisites,
        (r) => ({ ...r, skill: to(r.skill) }),
        ({ skill }) => skill,
      ),
    };
  },
  // A relation holds both ways whichever side said it, and so it is exported: what comes back is no change.
  settle: (given, stored: StoredSkill) => {
    const said = ({ related = [] }: Pick<SkillRow, 'related'>) => new Set((related ?? []).map((r) => `${r.skill}\n${r.similarity}`));
    const [here, there] = [said(stored), said({ related: stored.relatedBy })];
    const isNew = (key: string) => here.has(key) || !there.has(key);
    return { ...given, related: given.related && given.related.filter((r) => isNew(`${r.skill}\n${r.similarity}`)) };
  },
  finish: async (tx, rows) => {
    const ids = rows.flatMap(({ id, replacedBy }) => (replacedBy ? [id] : [])).sort();
    if (!ids.length) return;
    const [row] = await tx.run(readFinalSuccessors, { ids });
    const pairs = (row?.pairs ?? []).map(([from = '', to = '']) => [from, to, skillKey(from), skillKey(to)]);
    if (pairs.length) await tx.run(replaceSkills, { pairs });
  },
  facts: ({ id, created, set, links }) => {
    const successors = links['replacedBy'] ?? [];
    const own: Fact[] = [
      ...(['halfLifeMonths', 'restricted'] as const).filter((name) => name in set).map((name): Fact => ({ name: `skill.${name}`, id })),
      ...(successors.length ? [{ name: 'skill.replacedBy', id } as const] : []),
    ];
    // Nothing rests yet on a skill that is new.
    return [...(created ? [] : own), ...successors.map(([to]): Fact => ({ name: 'skill.replacedBy', id: to }))];
  },
  ending: { retire: { status: 'RETIRED' }, restore: (_, { replacedBy }) => ({ status: replacedBy ? 'REPLACED' : 'ACTIVE' }) },
  queries: { ...syncQueries.skills, rows: readSkillRows },
};

/** One name node per spelling; where an alias only repeats the name or another alias it is dropped. */
function nameLinks(row: SkillRow): Link[] {
  const links = new Map<string, Link>();
  [row.name ?? row.id, ...(row.aliases ?? [])].forEach((spelling, position) => {
    const { text, normalised, squashed, initials } = nameForms(spelling);
    // Ids have blanks, but no control characters: no other skill's key is the same.
    const key = `${row.id}\n${normalised}`;
    if (!links.has(key)) links.set(key, [key, text, normalised, squashed, initials, position === 0]);
  });
  return [...links.values()];
}

type Prerequisite = NonNullable<SkillRow['prerequisites']>[number];

function prerequisiteLink({ skill, level, forLevel, group }: Prerequisite): Link {
  return [skill, level, forLevel, group ?? ''];
}

/** A prerequisite on the points (skill, level). */
function prerequisiteEdge(from: string, [to, level, forLevel]: Link): [string, string] {
  return [`${from} at level ${forLevel}`, `${to} at level ${level}`];
}

/** Each level needs the one below, so "A3 needs B2, B3 needs A2" is no cycle. */
function ladder(skill: string): [string, string][] {
  return [2, 3, 4, 5].map((at) => [`${skill} at level ${at}`, `${skill} at level ${at - 1}`]);
}

import {
  createSkills,
  linkBroader,
  linkPrerequisites,
  linkRelated,
  linkReplacedBy,
  linkSkillNames,
  lockSkills,
  readKnownSkills,
  unlinkBroader,
  unlinkPrerequisites,
  unlinkRelated,
  unlinkReplacedBy,
  unlinkSkillNames,
  updateSkills,
} from '../graph/queries.gen';
import type { Link, Reference, SyncDefinition } from '../sync/definition';
import { SyncKind } from '../sync/kind';
import { nameForms } from './name';
import { type SkillRow, skillRow } from './skill-row';

/** Skills: names and aliases become SkillName nodes, hierarchy and prerequisites edges. */
export const skillSync: SyncDefinition<SkillRow> = {
  kind: SyncKind.SKILLS,
  noun: 'skill',
  schema: skillRow,
  owned: false,
  required: ['name'],
  label: 'Skill',
  references: (row) => [
    ...(row.broader ?? []).map((other) => reference(other, 'broader')),
    ...(row.related ?? []).map(({ skill }) => reference(skill, 'related')),
    ...(row.prerequisites ?? []).map(({ skill }) => reference(skill, 'prerequisites')),
    ...(row.replacedBy ? [reference(row.replacedBy, 'replacedBy')] : []),
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
      names: nameLinks(row),
      broader: [...new Set(row.broader ?? [])].filter((other) => other !== row.id).map((other): Link => [other]),
      related: (row.related ?? []).filter((r) => r.skill !== row.id).map((r): Link => [r.skill, r.similarity]),
      prerequisites: (row.prerequisites ?? []).map((p): Link => [p.skill, p.level, p.forLevel, p.group ?? '']),
      replacedBy: row.replacedBy ? [[row.replacedBy]] : [],
    },
  }),
  queries: {
    known: readKnownSkills,
    lock: lockSkills,
    create: createSkills,
    update: updateSkills,
    links: {
      names: { add: linkSkillNames, remove: unlinkSkillNames },
      broader: { add: linkBroader, remove: unlinkBroader },
      related: { add: linkRelated, remove: unlinkRelated },
      prerequisites: { add: linkPrerequisites, remove: unlinkPrerequisites },
      replacedBy: { add: linkReplacedBy, remove: unlinkReplacedBy },
    },
  },
};

const reference = (id: string, field: string): Reference => ({ label: 'Skill', id, field });

/** One name node per spelling; where an alias only repeats the name or another alias it is dropped. */
function nameLinks(row: SkillRow): Link[] {
  const links = new Map<string, Link>();
  [row.name ?? row.id, ...(row.aliases ?? [])].forEach((spelling, position) => {
    const { text, normalised, squashed, initials } = nameForms(spelling);
    const key = `${row.id} ${normalised}`;
    if (!links.has(key)) links.set(key, [key, text, normalised, squashed, initials, position === 0]);
  });
  return [...links.values()];
}

import type { Entry } from '../files/entry';
import type { Release, Wanted } from '../files/pick';

/** The files of the official download that are read, in a language. Some releases write the language behind the relations, others do not. */
export function escoFiles(language: string) {
  const file = (name: string, without?: string): Wanted => ({
    name: `${name}_${language}.csv`,
    pattern: new RegExp(`^${name}(?:_${language})?\\.csv$`, 'i'),
    ...(without && { optional: true, without }),
  });
  return {
    skills: file('skills'),
    groups: { ...file('skillGroups'), optional: true },
    broader: file('broaderRelationsSkillPillar', 'no skill stands below another'),
    related: file('skillSkillRelations', 'skills are not related to each other'),
    occupations: file('occupations', 'there are no roles'),
    requirements: file('occupationSkillRelations', 'roles require nothing'),
  };
}

export type EscoFile = keyof ReturnType<typeof escoFiles>;

/** What a folder is told that it is not; where it holds the classification in other languages, which. */
export function escoRelease(entries: readonly Entry[], language: string): Release {
  const languages = entries.flatMap((entry) => /^skills_([a-z-]+)\.csv$/i.exec(entry.name)?.[1] ?? []).filter((code) => code !== language);
  const what = `the ESCO classification as CSV (--language ${language})`;
  if (languages.length > 0) return { what, otherForm: [/^skills_/i, `It holds it in ${languages.join(', ')}; choose by --language.`] };
  return { what, otherForm: [/\.(?:ttl|rdf|ods|xlsx|jsonld|json)(?:\.gz)?$/i, 'Of the forms the portal offers, CSV is read.'] };
}

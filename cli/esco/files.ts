import type { Wanted } from '../files/pick';

/** The files of the official download that are read, in a language. Later versions write the language behind the relations too. */
export function escoFiles(language: string) {
  const file = (name: string, optional = false): Wanted => ({
    name: `${name}_${language}.csv`,
    pattern: new RegExp(`^${name}(?:_${language})?\\.csv$`, 'i'),
    optional,
  });
  return {
    skills: file('skills'),
    groups: file('skillGroups', true),
    broader: file('broaderRelationsSkillPillar', true),
    related: file('skillSkillRelations', true),
    occupations: file('occupations', true),
    requirements: file('occupationSkillRelations', true),
  };
}

export type EscoFile = keyof ReturnType<typeof escoFiles>;

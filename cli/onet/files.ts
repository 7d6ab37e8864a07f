import type { Wanted } from '../files/pick';

/** A file of the database under its official name ("Occupation Data.txt") or written with underscores, as .txt or .tsv, also as .gz. */
function file(name: string, optional = false): Wanted {
  return { name: `${name}.txt`, pattern: new RegExp(`^${name.replaceAll(' ', '[ _]')}\\.(?:txt|tsv)$`, 'i'), optional };
}

export const ONET_FILES = {
  occupations: file('Occupation Data'),
  elements: file('Content Model Reference', true),
  skills: file('Skills'),
  knowledge: file('Knowledge'),
  technology: file('Technology Skills', true),
  commodities: file('UNSPSC Reference', true),
  titles: file('Alternate Titles', true),
};

/** Tab-separated, quotes being signs like any other. */
export const ONET_TABLE = { delimiter: '\t', quotes: false } as const;

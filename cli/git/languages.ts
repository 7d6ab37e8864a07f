import type { SkillRow } from '../rows';

/** A language as GitHub's Linguist describes it. */
export interface LinguistLanguage {
  name: string;
  type: string;
  group?: string;
  aliases?: readonly string[];
  extensions?: readonly string[];
  filenames?: readonly string[];
}

/** Data formats that are skills all the same: people learn them and are asked about them. */
const DATA_SKILLS = new Set(['SQL', 'GraphQL', 'Protocol Buffer', 'SPARQL', 'Prisma']);

/** Extensions that several languages share and nearly always mean this one. */
// prettier-ignore
const USUAL = Object.entries({
  '.asm': 'Assembly', '.bb': 'BitBake', '.f': 'Fortran', '.frag': 'GLSL', '.fs': 'F#', '.hh': 'C++', '.html': 'HTML', '.jq': 'jq', '.l': 'Lex',
  '.lean': 'Lean', '.m4': 'M4', '.ml': 'OCaml', '.nu': 'Nushell', '.odin': 'Odin', '.pl': 'Perl', '.pm': 'Perl', '.r': 'R', '.rs': 'Rust',
  '.scm': 'Scheme', '.sql': 'SQL', '.star': 'Starlark', '.tsp': 'TypeSpec', '.v': 'Verilog',
});

export interface Languages {
  /** The skill id of the language of a file, by its name alone; undefined for prose, data and where the name does not tell. */
  idOfFile(path: string): string | undefined;
  rowOf(id: string): SkillRow | undefined;
}

/** Prepares the look-up. Where several languages claim an extension, it says one only if that one lists it first or it is a usual one. */
export function createLanguages(all: LinguistLanguage[]): Languages {
  const byName = new Map(all.map((language) => [language.name, language]));
  const byFilename = new Map(all.flatMap((language) => (language.filenames ?? []).map((name) => [name, language] as const)));
  const claims = new Map<string, LinguistLanguage[]>();
  for (const language of all) {
    for (const extension of new Set(language.extensions?.map((text) => text.toLowerCase()))) {
      claims.set(extension, [...(claims.get(extension) ?? []), language]);
    }
  }
  const byExtension = new Map([...claims].map(([extension, languages]) => [extension, claimant(extension, languages)]));
  for (const [extension, name] of USUAL) byExtension.set(extension, byName.get(name));

  const find = (path: string): LinguistLanguage | undefined => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const exact = byFilename.get(file);
    if (exact) return exact;
    // The longest extension decides: "page.html.erb" is not "erb".
    for (let dot = file.indexOf('.'); dot >= 0; dot = file.indexOf('.', dot + 1)) {
      const extension = file.slice(dot).toLowerCase();
      if (byExtension.has(extension)) return byExtension.get(extension);
    }
    return undefined;
  };
  const rows = new Map(all.filter(isSkill).map((language) => [languageId(language.name), skillRow(language, byName)]));
  return {
    idOfFile(path) {
      const language = find(path);
      return language && isSkill(language) ? languageId(language.name) : undefined;
    },
    rowOf: (id) => rows.get(id),
  };
}

export function languageId(name: string): string {
  return `lang:${name.toLowerCase().replace(/\s+/g, '-')}`;
}

function claimant(extension: string, languages: LinguistLanguage[]): LinguistLanguage | undefined {
  const listedFirst = languages.filter((language) => language.extensions?.[0]?.toLowerCase() === extension);
  return languages.length === 1 ? languages[0] : listedFirst.length === 1 ? listedFirst[0] : undefined;
}

function isSkill({ name, type }: LinguistLanguage): boolean {
  return type === 'programming' || type === 'markup' || DATA_SKILLS.has(name);
}

/** A variant (TSX) is narrower than the language Linguist counts it to (TypeScript). */
function skillRow({ name, type, aliases = [], group }: LinguistLanguage, byName: Map<string, LinguistLanguage>): SkillRow {
  const parent = group === name ? undefined : byName.get(group ?? '');
  const others = aliases.filter((alias) => alias.toLowerCase() !== name.toLowerCase());
  const broader = parent && isSkill(parent) ? [languageId(parent.name)] : undefined;
  return { id: languageId(name), name, description: `A ${type === 'data' ? 'data' : type} language.`, aliases: others, broader };
}

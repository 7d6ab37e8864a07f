import { listEntries } from '../files/entries';
import { missingParts, pickEntries } from '../files/pick';
import { syncInAnyOrder } from '../late-references';
import { Notes } from '../notes';
import { startReading } from '../reading';
import type { RoleRow } from '../rows';
import type { ImportRun } from '../run-import';
import { syncRows } from '../sync-batches';
import { number } from '../table';
import { readConcepts, type Concept, type ConceptCounts } from './concept';
import { escoFiles, escoRelease } from './files';
import { readBroader, readRelated, readRequirements } from './relations';
import { skillRows } from './skills';

export interface EscoImport {
  language: string;
  /** Skill groups become skills above the skills. */
  groups: boolean;
}

/** Reads the classification and sends its skills, then its occupations as roles. Gives lines about what was read. */
export async function importEsco(path: string, options: EscoImport, { sink, tally, screen }: ImportRun): Promise<string> {
  const [entries, wanted, notes] = [await listEntries(path), escoFiles(options.language), new Notes()];
  const files = pickEntries(entries, wanted, path, escoRelease(entries, options.language));
  const { onBytes, stop } = startReading(screen, Object.values(files));
  const reading = { onBytes, notes, onGuess: (encoding: string) => notes.add(`Text that is no UTF-8 is taken for ${encoding}`) };
  const counts: ConceptCounts = { labels: 0, repeated: 0, unused: 0 };
  const all = async (file: (typeof files)['skills']): Promise<Concept[]> => {
    const concepts: Concept[] = [];
    for await (const concept of readConcepts(file, counts, reading)) concepts.push(concept);
    return concepts;
  };
  const [broader, related] = [await readBroader(files.broader, reading), await readRelated(files.related, reading)];
  const groups = options.groups ? await all(files.groups) : [];
  const skills = skillRows([...groups, ...(await all(files.skills))], { broader, related });
  const requirements = await readRequirements(files.requirements, reading);
  const occupations = await all(files.occupations);
  stop();

  const skillBar = screen.start('skills', skills.length);
  await syncInAnyOrder(sink, tally, 'skills', skills, { sent: (count) => skillBar.advance(count) });
  skillBar.stop();

  const known = new Set(skills.map((skill) => skill.id));
  const roles = occupations.map((role): RoleRow => ({
    ...role,
    requirements: (requirements.get(role.id) ?? []).filter(({ skill }) => known.has(skill)),
  }));
  const roleBar = screen.start('roles', roles.length);
  await syncRows(sink, tally, 'roles', roles, { sent: (count) => roleBar.advance(count) });
  roleBar.stop();

  return [
    `Read: ${number(skills.length - groups.length)} skills, ${number(groups.length)} skill groups, ${number(roles.length)} occupations.`,
    told(
      'Relations to something broader',
      size(broader),
      sum(skills, (row) => row.broader),
    ),
    told('Relations between skills', size(related), sum(skills, (row) => row.related) / 2),
    told(
      'Requirements',
      size(requirements),
      sum(roles, (row) => row.requirements),
    ),
    told('Alternative labels', counts.labels, counts.labels - counts.repeated),
    ...(counts.unused > 0 ? [`Left out: ${number(counts.unused)} concepts that are not released.`] : []),
    ...missingParts(wanted, files),
    ...notes.lines(),
  ].join('\n');
}

function told(what: string, read: number, kept: number): string {
  return `${what}: ${number(kept)} of ${number(read)}.`;
}

function size(lists: ReadonlyMap<string, readonly unknown[]>): number {
  return sum([...lists.values()], (list) => list);
}

function sum<Item>(items: readonly Item[], list: (item: Item) => readonly unknown[] | undefined): number {
  return items.reduce((total, item) => total + (list(item)?.length ?? 0), 0);
}

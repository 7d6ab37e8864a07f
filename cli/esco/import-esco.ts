import { listEntries } from '../files/entries';
import { pickEntries } from '../files/pick';
import { syncInAnyOrder } from '../late-references';
import { startReading } from '../reading';
import type { RoleRow } from '../rows';
import type { ImportRun } from '../run-import';
import { syncRows } from '../sync-batches';
import { number } from '../table';
import { readConcepts, type Concept, type LabelCounts } from './concept';
import { escoFiles } from './files';
import { readBroader, readRelated, readRequirements } from './relations';
import { skillRows } from './skills';

export interface EscoImport {
  language: string;
  /** Skill groups become skills above the skills. */
  groups: boolean;
}

/** Reads the classification and sends its skills, then its occupations as roles. Gives lines about what was read. */
export async function importEsco(path: string, options: EscoImport, { sink, tally, screen }: ImportRun): Promise<string> {
  const files = pickEntries(await listEntries(path), escoFiles(options.language), path);
  const { onBytes, stop } = startReading(screen, Object.values(files));
  const labels: LabelCounts = { read: 0, repeated: 0 };
  const all = async (file: (typeof files)['skills']): Promise<Concept[]> => {
    const concepts: Concept[] = [];
    for await (const concept of readConcepts(file, labels, onBytes)) concepts.push(concept);
    return concepts;
  };
  const [broader, related] = [await readBroader(files.broader, onBytes), await readRelated(files.related, onBytes)];
  const groups = options.groups ? await all(files.groups) : [];
  const skills = skillRows([...groups, ...(await all(files.skills))], { broader, related });
  const requirements = await readRequirements(files.requirements, onBytes);
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
    told('Alternative labels', labels.read, labels.read - labels.repeated),
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

import type { Entry } from '../files/entry';
import { readRecords, type RecordOptions } from '../files/records';
import type { Requirement } from '../rows';
import { escoId } from './uri';

/** ESCO gives no levels: what an occupation cannot do without is asked for at level 3, what helps in it at level 2. */
const REQUIREMENTS: Record<string, Omit<Requirement, 'skill'>> = {
  essential: { level: 3, importance: 1 },
  optional: { level: 2, importance: 0.3 },
};

/** How near a skill is that another one needs, or is helped by. */
const SIMILARITIES: Record<string, number> = { essential: 0.8, optional: 0.5 };
const OTHER_SIMILARITY = 0.5;

/** What is directly above each concept: skills and skill groups. */
export async function readBroader(entry: Entry | undefined, options: RecordOptions): Promise<Map<string, string[]>> {
  const broader = new Map<string, string[]>();
  for await (const { conceptUri, broaderUri } of readRecords(entry, { conceptUri: 'conceptUri', broaderUri: 'broaderUri' }, options))
    push(broader, escoId(conceptUri), escoId(broaderUri));
  return broader;
}

export async function readRelated(
  entry: Entry | undefined,
  options: RecordOptions,
): Promise<Map<string, { skill: string; similarity: number }[]>> {
  const related = new Map<string, { skill: string; similarity: number }[]>();
  const columns = { originalSkillUri: 'originalSkillUri', relationType: 'relationType', relatedSkillUri: 'relatedSkillUri' };
  for await (const { originalSkillUri, relationType, relatedSkillUri } of readRecords(entry, columns, options)) {
    const similarity = SIMILARITIES[relationType.toLowerCase()] ?? OTHER_SIMILARITY;
    push(related, escoId(originalSkillUri), { skill: escoId(relatedSkillUri), similarity });
  }
  return related;
}

export async function readRequirements(entry: Entry | undefined, options: RecordOptions): Promise<Map<string, Requirement[]>> {
  const requirements = new Map<string, Requirement[]>();
  const columns = { occupationUri: 'occupationUri', relationType: 'relationType', skillUri: 'skillUri' };
  for await (const { occupationUri, relationType, skillUri } of readRecords(entry, columns, options)) {
    const asked = REQUIREMENTS[relationType.toLowerCase()];
    if (asked) push(requirements, escoId(occupationUri), { skill: escoId(skillUri), ...asked });
  }
  return requirements;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

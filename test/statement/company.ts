import { EvidenceListDocument, type EvidenceFilter, SkillOfPersonDocument } from '../operations.gen';
import { type Story } from '../seed';
import type { Caller, TestApp } from '../testkit';

/** dora leads cyd, cyd leads ben, ben leads ada; eve is a colleague beside them. Every id begins with the prefix. */
export function company(p: string): Story {
  const person = (id: string, manager?: string, active = true) => ({
    id: `${p}${id}`,
    name: id,
    active,
    ...(manager && { manager: `${p}${manager}` }),
  });
  return {
    skills: [
      { id: `${p}sql`, name: 'SQL' },
      { id: `${p}kafka`, name: 'Kafka' },
      { id: `${p}forklift`, name: 'Forklift', restricted: true },
      { id: `${p}sequel`, name: 'Sequel', replacedBy: `${p}sql` },
    ],
    people: [
      person('ada', 'ben'),
      person('ben', 'cyd'),
      person('cyd', 'dora'),
      person('dora'),
      person('eve', 'dora'),
      person('fay'),
      person('gone', 'ben', false),
    ],
  };
}

export const employee = (p: string, id: string): Caller => ({ as: 'EMPLOYEE', sub: `${p}${id}` });
export const manager = (p: string, id: string): Caller => ({ as: 'MANAGER', sub: `${p}${id}` });

export async function evidenceList(
  service: TestApp,
  caller: Caller,
  filter: EvidenceFilter | null,
  first = 100,
  after: string | null = null,
) {
  return (await service.execute(EvidenceListDocument, { filter, first, after }, caller)).evidence;
}

/** Ids in their order, without the prefix. */
export async function evidenceIds(service: TestApp, caller: Caller, filter: EvidenceFilter | null, p: string): Promise<string[]> {
  return (await evidenceList(service, caller, filter)).edges.map(({ node }) => node.id.replace(p, ''));
}

export async function skillOf(service: TestApp, caller: Caller, person: string, skill: string, first = 20, after: string | null = null) {
  return (await service.execute(SkillOfPersonDocument, { person, skill, first, after }, caller)).person?.skill ?? undefined;
}

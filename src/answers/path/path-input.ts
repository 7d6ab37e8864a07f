import { Ability, type SkillBelief } from './ability';
import type { Catalogue } from './catalogue';
import type { Target } from './learning-plan';

export interface SkillLevel {
  readonly skill: string;
  readonly level: number;
}

/** What somebody asks for. One of role and skills is given. */
export interface PathInput {
  readonly role: string | null;
  readonly skills: readonly SkillLevel[];
  readonly hoursBudget: number | null;
  readonly alternatives: number;
  readonly assume: readonly SkillLevel[];
}

/** What a role asks for. */
export interface RoleTarget {
  readonly id: string;
  readonly name: string;
  readonly requirements: readonly (readonly [skill: string, level: number, importance: number])[];
}

/** Targets with the skills of the catalogue, each once, with the highest level asked for; ids that it does not have are left out. */
export function targetsOf(catalogue: Catalogue, { role, skills }: PathInput, roles: ReadonlyMap<string, RoleTarget>): Target[] {
  const targets = new Map<number, Target>();
  const add = (id: string, level: number, importance: number, of: string | undefined) => {
    const skill = catalogue.numberOf(id);
    if (skill === undefined || level <= (targets.get(skill)?.level ?? 0)) return;
    targets.set(skill, { skill, level, importance, role: of });
  };
  for (const [id, level, importance] of (role === null ? undefined : roles.get(role))?.requirements ?? [])
    add(id, level, importance, role ?? '');
  for (const { skill, level } of skills) add(skill, level, 1, undefined);
  return [...targets.values()];
}

/**
 * What a person can do: what is believed of them, and what is assumed on top. Where only contributions show a restricted skill nothing
 * is believed: it takes no such inference.
 */
export function abilityOf(
  catalogue: Catalogue,
  held: readonly (readonly [skill: string, mean: number, sd: number, level: number | null])[],
  assume: readonly SkillLevel[] = [],
): Ability {
  const beliefs = new Map<number, SkillBelief>();
  for (const [id, mean, sd, level] of held) {
    const skill = catalogue.numberOf(id);
    if (skill !== undefined && !(level === null && catalogue.restricted[skill])) beliefs.set(skill, { mean, sd, level });
  }
  const assumed = new Map<number, number>();
  for (const { skill: id, level } of assume) {
    const skill = catalogue.numberOf(id);
    if (skill !== undefined) assumed.set(skill, Math.max(level, assumed.get(skill) ?? 0));
  }
  return new Ability(beliefs, assumed);
}

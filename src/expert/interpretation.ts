import { longestMatches } from './phrases';
import { MatchVia } from './match-via';

/** A skill that ids or names of the question lead to. */
export interface NamedSkill {
  readonly asked: string;
  readonly id: string;
  readonly name: string;
  readonly spelling: string | null;
  readonly preferred: boolean;
  readonly uses: number;
}

/** A skill as the search counts it; weights sum to 1. */
export interface AskedSkill {
  readonly text: string;
  readonly id: string;
  readonly via: MatchVia;
  readonly weight: number;
  readonly minLevel: number | null;
  readonly required: boolean;
}

export interface Criterion {
  readonly skill?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly minLevel?: number | null | undefined;
  readonly weight?: number | null | undefined;
  readonly required?: boolean | null | undefined;
}

export interface Interpretation {
  readonly skills: AskedSkill[];
  /** What names no skill. */
  readonly unmatched: string[];
  /** What contributions are searched for; empty where nothing is left. */
  readonly text: string;
}

/**
 * What a question asks for. Where it names skills by criteria its text is about the matter and searches contributions as it
 * is; otherwise the text's longest names of skills are read out of it and the rest searches.
 */
export function interpret(
  criteria: readonly Criterion[],
  text: string,
  tokens: readonly string[],
  found: readonly NamedSkill[],
  normalise: (name: string) => string,
): Interpretation {
  const byAsked = new Map<string, NamedSkill[]>();
  for (const skill of found) byAsked.set(skill.asked, [...(byAsked.get(skill.asked) ?? []), skill]);
  const asked: AskedSkill[] = [];
  const unmatched: string[] = [];
  for (const { skill, name, minLevel, weight, required } of criteria) {
    const question = skill ?? name ?? '';
    const senses = byAsked.get(skill ?? normalise(name ?? '')) ?? [];
    if (!senses.length) unmatched.push(question);
    asked.push(...asSkills(question, senses, { weight: weight ?? 1, minLevel: minLevel ?? null, required: required ?? false }));
  }
  if (criteria.length) return { skills: shares(asked), unmatched, text };
  const { matched, rest } = longestMatches(tokens, new Set(byAsked.keys()));
  for (const phrase of matched)
    asked.push(...asSkills(phrase.text, byAsked.get(phrase.text) ?? [], { weight: 1, minLevel: null, required: false }));
  return { skills: shares(asked), unmatched: rest, text: asked.length ? rest.join(' ') : text };
}

/** A name that several skills share is asked as all of them, in proportion to how much they are used. */
function asSkills(text: string, senses: readonly NamedSkill[], rest: Pick<AskedSkill, 'weight' | 'minLevel' | 'required'>): AskedSkill[] {
  const distinct = [...new Map(senses.map((sense) => [sense.id, sense])).values()];
  const uses = distinct.reduce((sum, sense) => sum + sense.uses + 1, 0);
  return distinct.map((sense) => ({
    text,
    id: sense.id,
    via: sense.preferred ? MatchVia.EXACT : MatchVia.ALIAS,
    ...rest,
    weight: (rest.weight * (sense.uses + 1)) / uses,
    // One sense of several cannot be demanded: the asker may mean the other.
    required: rest.required && distinct.length === 1,
  }));
}

/** One entry a skill, the weights as shares of 1. */
function shares(asked: readonly AskedSkill[]): AskedSkill[] {
  const byId = new Map<string, AskedSkill>();
  for (const skill of asked) {
    const same = byId.get(skill.id);
    byId.set(skill.id, same ? { ...same, weight: same.weight + skill.weight, required: same.required || skill.required } : skill);
  }
  const total = [...byId.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...byId.values()].map((skill) => ({ ...skill, weight: total > 0 ? skill.weight / total : 0 }));
}

import type { Intent } from './cues';
import type { MatchVia } from './match-via';
import { EXPERT_PARAMETERS as P } from './parameters';
import { meantAsSkill } from './common-words';
import { longestMatches, type Phrase, type Word } from './phrases';
import { type Directory, isAsking, type Understood, understand } from './understanding';

/** A skill that ids or names of the question lead to. */
export interface NamedSkill {
  readonly asked: string;
  readonly id: string;
  readonly name: string;
  readonly spelling: string | null;
  readonly preferred: boolean;
  readonly uses: number;
  /** The word that asks is one letter away from its name. */
  readonly misspelt?: boolean;
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
  /** What names no skill and was not understood otherwise. */
  readonly unmatched: string[];
  /** What contributions are searched for; empty where nothing is left. */
  readonly text: string;
  readonly understood: Understood[];
  /** Words that name a skill but for one letter, with that skill's name. */
  readonly corrections: { readonly text: string; readonly name: string }[];
}

/** What a text could be about, besides its words. */
export interface Vocabulary {
  readonly skills: readonly NamedSkill[];
  readonly directory: Directory;
}

/**
 * What a question asks for. Where it names skills by criteria its text is about the matter and searches contributions as it
 * is; otherwise the text's longest names of skills are read out of it, then levels, places, teams, languages and intent, and the
 * rest searches. `words` are the tokens as they were written.
 */
export function interpret(
  criteria: readonly Criterion[],
  text: string,
  tokens: readonly string[],
  { skills, directory }: Vocabulary,
  normalise: (name: string) => string,
  words: readonly Word[] = tokens.map((word) => ({ text: word, written: word })),
): Interpretation {
  const byAsked = new Map<string, NamedSkill[]>();
  for (const skill of skills) byAsked.set(skill.asked, [...(byAsked.get(skill.asked) ?? []), skill]);
  const asked: AskedSkill[] = [];
  const unmatched: string[] = [];
  for (const { skill, name, minLevel, weight, required } of criteria) {
    const question = skill ?? name ?? '';
    const senses = byAsked.get(skill ?? normalise(name ?? '')) ?? [];
    if (!senses.length) unmatched.push(question);
    asked.push(...asSkills(question, senses, { weight: weight ?? 1, minLevel: minLevel ?? null, required: required ?? false }));
  }
  const corrections = (words: readonly string[]) =>
    words.flatMap((word) => (byAsked.get(word) ?? []).filter(({ misspelt }) => misspelt).map(({ name }) => ({ text: word, name })));
  if (criteria.length) {
    const names = criteria.flatMap(({ name }) => (name ? [normalise(name)] : []));
    return { skills: shares(asked), unmatched, text, understood: [], corrections: corrections(names) };
  }
  const known = new Set(byAsked.keys());
  const { matched, isCovered } = longestMatches(tokens, known, meantAsSkill(words, known));
  const understood = understand(tokens, (index) => !isCovered(index), directory);
  for (const phrase of matched)
    asked.push(
      ...asSkills(phrase.text, byAsked.get(phrase.text) ?? [], { weight: 1, minLevel: levelFor(phrase, understood), required: false }),
    );
  const rest = tokens.filter((word, i) => !isCovered(i) && !isAsking(word) && !understood.some(({ start, end }) => i >= start && i < end));
  return {
    skills: shares(asked),
    unmatched: rest,
    text: rest.join(' '),
    understood,
    corrections: corrections(matched.map((phrase) => phrase.text)),
  };
}

/** The level asked of a skill: one that stands beside its name, else one that stands beside none. */
function levelFor(phrase: Phrase, understood: readonly Understood[]): number | null {
  const levels = understood.filter((what) => what.as === 'LEVEL');
  const beside = levels.find(({ start, end }) => end === phrase.start || start === phrase.end);
  return (beside ?? (levels.length === 1 ? levels[0] : undefined))?.level ?? null;
}

/** What the asker wants of the person, where the text says it. */
export function intentOf({ understood }: Interpretation): Intent | undefined {
  return understood.find((what) => what.as === 'INTENT')?.intent;
}

/** A name that several skills share is asked as all of them, in proportion to how much they are used. */
function asSkills(text: string, senses: readonly NamedSkill[], rest: Pick<AskedSkill, 'weight' | 'minLevel' | 'required'>): AskedSkill[] {
  const distinct = [...new Map(senses.map((sense) => [sense.id, sense])).values()];
  const uses = distinct.reduce((sum, sense) => sum + sense.uses + 1, 0);
  return distinct.map((sense) => ({
    text,
    id: sense.id,
    via: sense.preferred ? 'EXACT' : 'ALIAS',
    ...rest,
    weight: (rest.weight * (sense.misspelt ? P.misspelt : 1) * (sense.uses + 1)) / uses,
    // One sense of several cannot be demanded: the asker may mean the other.
    required: rest.required && distinct.length === 1,
  }));
}

/** One entry per skill, the weights as shares of 1. */
export function shares(asked: readonly AskedSkill[]): AskedSkill[] {
  const byId = new Map<string, AskedSkill>();
  for (const skill of asked) {
    const same = byId.get(skill.id);
    byId.set(skill.id, same ? { ...same, weight: same.weight + skill.weight, required: same.required || skill.required } : skill);
  }
  const total = [...byId.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...byId.values()].map((skill) => ({ ...skill, weight: total > 0 ? skill.weight / total : 0 }));
}

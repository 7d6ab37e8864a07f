import { initialsOf, squashName } from '../../facts/skill/name';
import type { SquashedName } from './abbreviation';
import { nameVariants } from './clean';
import { type StemVector, stemVector } from './similarity';
import type { SkillNames, NameStatistics } from './statistics';

/** A skill that a text may mean. */
export interface CandidateSkill extends SkillNames {
  /** Roles that ask for it. */
  readonly roles: number;
}

/** One way to write a name. */
export interface Spelling extends SquashedName {
  readonly folded: string;
  /** The name it comes from. */
  readonly name: string;
}

/** A candidate with all that is the same whatever text it is compared with. */
export interface PreparedCandidate {
  readonly spellings: readonly Spelling[];
  /** The preferred name with and without its qualifier. */
  readonly preferred: readonly StemVector[];
  /** All names as one document, the preferred one twice. */
  readonly allNames: StemVector;
  readonly breadth: number;
  readonly brevity: number;
  /** How often each stem stands in names and description. */
  readonly document: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A skill that no role asks for is not known to be narrow: those that all work needs are often in no profile. */
const USUAL_ROLES = 10;

/** Computes a candidate's part of the features. */
export function prepareCandidate({ names, description, roles }: CandidateSkill, statistics: NameStatistics): PreparedCandidate {
  const { stemmer, preferred, skills } = statistics;
  const [first = ''] = names;
  const variants = nameVariants(first).map((name) => stemmer.stemsOf(name));
  const all = stemmer.stemsOf(names.join(' '));
  const words = description ? [...all, ...stemmer.stemsOf(description)] : all;
  const document = new Map<string, number>();
  for (const stem of words) document.set(stem, (document.get(stem) ?? 0) + 1);
  return {
    spellings: names.flatMap((name) => nameVariants(name).map((variant) => spelling(variant, name))),
    preferred: variants.map((stems) => stemVector(stems, preferred)),
    allNames: stemVector([...stemmer.stemsOf(first), ...all], skills, true),
    breadth: Math.min(1, Math.log(1 + (roles || USUAL_ROLES)) / 8),
    brevity: 1 / (1 + Math.min(...variants.map((stems) => stems.length))),
    document,
    length: words.length,
  };
}

function spelling(text: string, name: string): Spelling {
  return { folded: text.normalize('NFKC').toLowerCase(), squashed: squashName(text), initials: initialsOf(text), name };
}

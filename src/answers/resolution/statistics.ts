import { squashName } from '../../facts/skill/name';
import { Frequencies } from './frequencies';
import { Stemmer } from './tokens';

/** What a skill is called and said to be. The preferred name comes first. */
export interface SkillNames {
  readonly id: string;
  readonly names: readonly string[];
  readonly description: string | null;
}

/** Longer names are not compared without separators: their letters say enough with them. */
export const SQUASHED_LENGTH = 24;
export const GRAMS = [3, 5] as const;
export const SQUASHED_GRAMS = [2, 4] as const;

/**
 * How rare each feature is in the whole taxonomy: all that scoring needs to know of skills that are not candidates. 3 MB for any
 * number of names; weights move by a logarithm, so that what is minutes old does as well as what is new.
 */
export class NameStatistics {
  readonly stemmer = new Stemmer();
  /** Character n-grams of names. */
  readonly grams = new Frequencies(18);
  /** Character n-grams of short names without separators. */
  readonly squashed = new Frequencies(16);
  /** Stems of preferred names, one document each. */
  readonly preferred = new Frequencies(16);
  /** Stems of all names of a skill, one document per skill. */
  readonly skills = new Frequencies(16);
  /** The same with the description. */
  readonly described = new Frequencies(16);
  private words = 0;
  private count = 0;
  private spellings = 0;

  /** How many names were counted. */
  get names(): number {
    return this.spellings;
  }

  /** The mean number of words of a skill's names and description. */
  get meanLength(): number {
    return this.count ? this.words / this.count : 1;
  }

  add({ names, description }: SkillNames): void {
    this.count++;
    this.spellings += names.length;
    for (const name of names) {
      this.grams.add(this.grams.gramSlots(padded(name.normalize('NFKC').toLowerCase()), ...GRAMS));
      const squashed = squashName(name);
      if (squashed.length <= SQUASHED_LENGTH) this.squashed.add(this.squashed.gramSlots(padded(squashed), ...SQUASHED_GRAMS));
    }
    const [preferred = ''] = names;
    const stems = this.stemmer.stemsOf(names.join(' '));
    const described = description ? [...stems, ...this.stemmer.stemsOf(description)] : stems;
    this.preferred.add(this.stemmer.stemsOf(preferred).map((stem) => this.preferred.slotOf(stem)));
    this.skills.add(stems.map((stem) => this.skills.slotOf(stem)));
    this.described.add(described.map((stem) => this.described.slotOf(stem)));
    this.words += described.length;
  }
}

/** Blanks at both ends, so that beginnings and ends of names are n-grams of their own. */
export const padded = (text: string) => ` ${text} `;

import { normaliseName } from '../../facts/skill/name';

/** What people write before a skill without meaning it. */
const LEAD_INS = [
  'a|an|the|some|any|of|in|with',
  'strong|solid|good|great|excellent|deep|proven|hands[- ]on|in[- ]depth|practical|professional|relevant|extensive|basic|advanced|fluent',
  'previous|prior|working',
  '(?:is |are )?(?:able|capable) (?:to|of)|ability to|you (?:are|have|can)',
  '(?:knowledge|understanding|experience|expertise|familiarity|proficiency|background|interest|passion|command|skills?)(?: (?:of|in|about|with|using|for))?',
  '(?:familiar|proficient|expert|skilled|experienced) (?:in|with)',
];
const LEAD_IN = new RegExp(`^(?:(?:${LEAD_INS.join('|')})\\s+)+`, 'u');

/** What people write after it. */
const TAIL = /(?:\s+(?:skills?|knowledge|experience|expertise|abilit(?:y|ies)|competenc(?:e|y|ies)|mindset|person)|[\s.?!,;:]+)+$/u;

/** Texts that were cut into tokens have a blank in ". net" that the name has not. */
const LOOSE_DOT = /(?<=^|\s)\. (?=\p{L})/gu;

/** Folds unicode and case as names are folded and takes lead-ins ("experience with") and tails ("skills") away. */
export function cleanText(text: string): string {
  const folded = normaliseName(text).replace(/’/g, "'").replace(LOOSE_DOT, '.');
  const cleaned = folded.replace(LEAD_IN, '').replace(TAIL, '');
  // "skills" alone, or a language called "a": nothing would be left to look for.
  return cleaned.length > 1 ? cleaned : folded;
}

/** A name and, where it ends in a qualifier, the name without it: "Java (computer programming)" is also Java. */
export function nameVariants(name: string): string[] {
  const bare = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare && bare !== name ? [name, bare] : [name];
}

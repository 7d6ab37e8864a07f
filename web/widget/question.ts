import type { ExpertSearchInput } from './operations.gen';

/** What an element asks, and how its heading names it. */
export interface Question {
  readonly about: string;
  /** Tried one after another, until somebody is found. */
  readonly inputs: readonly ExpertSearchInput[];
}

/** The longest text a search takes. */
const MOST_LETTERS = 500;

/**
 * What the attributes ask: a skill by its name, an alias or its id; a text; or, with `url`, what the page there is about.
 * Undefined where there is nothing to ask.
 */
export function questionOf(element: Element, page: { readonly title: string; readonly address: string }): Question | undefined {
  const given = (name: string) => element.getAttribute(name)?.trim() ?? '';
  const skill = given('skill');
  if (skill) return { about: skill, inputs: [{ skills: [{ name: skill }] }, { skills: [{ skill }] }] };
  const text = (given('text') || (element.hasAttribute('url') ? wordsOf(given('url'), page) : '')).slice(0, MOST_LETTERS);
  return text ? { about: text, inputs: [{ text }] } : undefined;
}

/** The API takes no addresses: this page is asked about by its title, another one by the words of its path. */
function wordsOf(url: string, { title, address }: { readonly title: string; readonly address: string }): string {
  if (!URL.canParse(url, address)) return '';
  const { origin, pathname } = new URL(url, address);
  const here = new URL(address);
  if (origin === here.origin && pathname === here.pathname) return title.trim();
  return pathname
    .split('/')
    .map(unescaped)
    .join(' ')
    .replace(/\.\w{2,5}$/, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

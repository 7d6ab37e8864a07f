/** Spellings that the service takes for one: unicode and case folded, blanks single. */
export function sameName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Other names of something: without empty ones, those that repeat its name, and those that repeat each other. */
export function otherNames(name: string, names: Iterable<string>): string[] {
  const seen = new Set(['', sameName(name)]);
  const others: string[] = [];
  for (const text of names) {
    const key = sameName(text);
    if (!seen.has(key)) others.push(text.trim());
    seen.add(key);
  }
  return others;
}

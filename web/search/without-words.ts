/** The question without the words, and without the little words that led to them: "Kafka in Porto" without "Porto" is "Kafka". */
export function withoutWords(question: string, words: string): string {
  const start = question.toLowerCase().indexOf(words.toLowerCase());
  if (start < 0 || !words) return question;
  const before = question.slice(0, start).replace(/\b(in|at|from|of|the|a|an|with|for|and)(\s+(the|a|an))?\s*$/i, '');
  return `${before} ${question.slice(start + words.length)}`.replace(/\s+/g, ' ').trim();
}

/** The first day of this many quarters (UTC), oldest first: that of the quarter after the moment comes last. */
export function quarterStarts(moment: Date, quarters: number): Date[] {
  const next = Math.floor(moment.getUTCMonth() / 3) * 3 + 3;
  return Array.from({ length: quarters }, (_, place) => new Date(Date.UTC(moment.getUTCFullYear(), next - 3 * (quarters - 1 - place), 1)));
}

/** What a quarter is called: "Q3 2026". */
export function quarterName(start: Date): string {
  return `Q${Math.floor(start.getUTCMonth() / 3) + 1} ${start.getUTCFullYear()}`;
}

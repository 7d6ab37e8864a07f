/** The known names most like one that is not known, best first, three at most; none where nothing is alike. */
export function nearest(name: string, known: readonly string[]): string[] {
  const wanted = folded(name);
  const scored = known
    .map((candidate) => ({ candidate, distance: distance(wanted, folded(candidate)) }))
    .filter(
      (item) =>
        item.distance <= Math.max(1, Math.ceil(Math.min(wanted.length, item.candidate.length) / 3)) ||
        alike(wanted, folded(item.candidate)),
    );
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A name without case and separators: "Time Zone", "time_zone" and "timeZone" are one. */
export function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]/gu, '');
}

function alike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a));
}

/** Edits (insert, delete, replace a sign) from one text to the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replace, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}

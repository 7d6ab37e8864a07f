/** LV runs from 0 to 7. Linear, rounded to a whole level: LV 0 is 1, 3.5 is 3, 7 is 5. */
export function levelOf(lv: number): number {
  return Math.round(1 + (4 * clamp(lv, 0, 7)) / 7);
}

/** IM runs from 1 to 5. Linear: IM 1 is 0, 3 is .5 (from there a requirement is no longer optional), 5 is 1. */
export function importanceOf(im: number): number {
  return Math.round(((clamp(im, 1, 5) - 1) / 4) * 100) / 100;
}

/**
 * How much an occupation needs a technology. "In demand" is said of this occupation's job postings; "hot" of the postings of all
 * occupations, so such a technology is still optional in this one.
 */
export function technologyNeed(flags: { hot: boolean; inDemand: boolean }): { level: number; importance: number } {
  if (flags.inDemand) return { level: 3, importance: 1 };
  return { level: 2, importance: flags.hot ? 0.4 : 0.3 };
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}

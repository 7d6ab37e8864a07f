/** A text of the address; anything else counts as absent, and must be given as undefined or the raw value stays. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** One of the words, else absent. */
export function oneOf<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((word) => word === value);
}

/** A switch that is on, else absent. */
export function flag(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

/** A share from 0 to 1, else absent. */
export function share(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

/** A whole number from 1 to the most, else absent. */
export function whole(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

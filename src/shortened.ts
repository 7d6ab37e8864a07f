/** More than any id or name that somebody reads; what is longer is pasted by mistake, or sent to fill answers and logs. */
const LONGEST = 100;

/** A value as messages repeat it: at most 100 characters, then "…". */
export function shortened(value: string): string {
  // Only as far as needed is parted into characters, of which some take two units.
  const start = value.slice(0, 2 * LONGEST + 2);
  const characters = Array.from(start);
  return characters.length <= LONGEST && start.length === value.length ? value : `${characters.slice(0, LONGEST).join('')}…`;
}

/** The tag of messages that repeat what was sent: told`There is no skill with the id ${id}.` */
export function told(parts: TemplateStringsArray, ...values: readonly (string | null | undefined)[]): string {
  return parts.reduce((text, part, i) => `${text}${shortened(values[i - 1] ?? '')}${part}`);
}

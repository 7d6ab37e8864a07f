import type { Fact, FactName } from '../../facts/row/fact';

/** No id has a control character, so this cannot be a skill's. */
const MARK = '\n';

/** The fan-out's id for a fact that concerns many units, each kind knowing which. */
export function spreadOf({ name, id }: Fact): string {
  return `${name}${MARK}${id}`;
}

/** The fact behind a fan-out's id; undefined where the id is that of a skill whose evidence counts differently. */
export function factOf(spread: string): Fact | undefined {
  const at = spread.indexOf(MARK);
  return at < 0 ? undefined : { name: spread.slice(0, at) as FactName, id: spread.slice(at + 1) };
}

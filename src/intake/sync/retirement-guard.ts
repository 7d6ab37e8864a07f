import { cut } from '../../facts/row/row-rules';

/** So many may always be missing. */
const FREE = 10;
/** And this share of what the source has. */
const FREE_SHARE = 0.1;

/**
 * Why a source may not end so many of its rows at once, or undefined where it may: more than ten, and more than a tenth of what it
 * has (of what begins with the prefix, where one is given), is rather an empty file or a cut one than a reorganisation. The caller
 * confirms with the number itself.
 */
export function refusalOf(missing: number, total: number, idPrefix: string, confirmed: number | null): string | undefined {
  if (missing <= FREE || missing <= FREE_SHARE * total || missing === confirmed) return undefined;
  const had = `the ${total} that this source has${idPrefix && ` with ids beginning with ${cut(idPrefix)}`}`;
  const why = confirmed === null ? 'more than a tenth' : `not ${confirmed}, the number that was confirmed`;
  return `present: ${missing} of ${had} are missing, ${why}. Nothing was ended. If that is right, send the call again with confirmRetired: ${missing}.`;
}

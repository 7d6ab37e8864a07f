import { holdsAny, type Viewer } from './viewer';

/** Who reads evidence: everyone reads about themselves, about those who report to them and what they wrote; `all` reads everything. */
export interface Reader {
  readonly id: string;
  readonly all: boolean;
}

/** The viewer as a reader. Without a viewer it is nobody: every root field has refused the request before. */
export function readerOf(viewer: Viewer | undefined): Reader {
  return viewer ? { id: viewer.subject, all: holdsAny(viewer, 'LD') } : { id: '', all: false };
}

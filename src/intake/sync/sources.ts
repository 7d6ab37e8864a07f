import type { KnownNode } from '../../facts/row/definition';

/** Which sources named a node, and the version of the last row of each; parallel lists, since the graph keeps no maps. */
export interface Sources {
  sources: string[];
  versions: number[];
}

/** A source that sends no versions. */
const NO_VERSION = -1;

/** True where this source has already sent a newer row: replays and late deliveries change nothing. */
export function isOutdated(known: Pick<KnownNode, 'sources' | 'versions'>, source: string, version: number | null | undefined): boolean {
  const stored = known.versions[known.sources.indexOf(source)] ?? NO_VERSION;
  return version != null && version < stored;
}

/** The lists with this row in them; undefined where they say it already. */
export function withSource(
  known: Pick<KnownNode, 'sources' | 'versions'>,
  source: string,
  version: number | null | undefined,
): Sources | undefined {
  const at = known.sources.indexOf(source);
  const stored = known.versions[at] ?? NO_VERSION;
  const next = Math.max(stored, version ?? NO_VERSION);
  if (at >= 0 && next === stored) return undefined;
  if (at < 0) return { sources: [...known.sources, source], versions: [...known.versions, next] };
  return { sources: known.sources, versions: known.versions.with(at, next) };
}

import type { RowKind } from '../rows';

/** A list that the API gives only the beginning of: as much as it gives. */
const MOST = 100;

export interface ExportKind {
  /** The field of Query. */
  field: string;
  /** Arguments beside first and after, as they are declared, and their values. */
  declared: string;
  passed: string;
  node: string;
  /** The filter is by source. */
  ofSource?: true;
  /** Lists cut at 100 in an answer. */
  cut?: readonly string[];
}

/** What is asked for of each kind. People without a filter would be the active ones only. */
export const EXPORTS: Readonly<Record<RowKind, ExportKind>> = {
  skills: {
    field: 'skills',
    declared: '',
    passed: '',
    node: `id name description aliases broader { id } related(first: ${MOST}) { skill { id } similarity }
      prerequisites { skill { id } level forLevel group } replacedBy { id } restricted hours halfLifeMonths`,
    cut: ['related'],
  },
  teams: { field: 'teams', declared: '', passed: '', node: 'id name parent { id }' },
  roles: {
    field: 'roles',
    declared: '',
    passed: '',
    node: 'id name description aliases requirements { skill { id } level importance critical }',
  },
  people: {
    field: 'people',
    declared: ', $filter: PersonFilter = { active: null }',
    passed: ', filter: $filter',
    node: `id name email emails title active team { id } manager { id } roles { id } location timeZone languages startedOn availability
      awayUntil mentorCapacity listed attributes`,
  },
  evidence: {
    field: 'evidence',
    declared: ', $filter: EvidenceFilter',
    passed: ', filter: $filter',
    node: 'id kind status person { id } skill { id } by { id } level raw scale { min max } at expiresAt source note',
    ofSource: true,
  },
  contributions: {
    field: 'contributions',
    declared: ', $filter: ContributionFilter',
    passed: ', filter: $filter',
    node: `id kind title text url at outcome difficulty size contributors(first: ${MOST}) { person { id } part } skills { id } source`,
    ofSource: true,
    cut: ['contributors'],
  },
};

/** The operation that reads a page of a kind. */
export function exportQuery(kind: RowKind): string {
  const { field, declared, passed, node } = EXPORTS[kind];
  return `query ($first: Int, $after: String${declared}) {
    page: ${field}(first: $first, after: $after${passed}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { ${node} } }
    }
  }`;
}

/** Lists of a node that are as long as the API gives them at most, so that there may be more. */
export function cutLists(kind: RowKind, node: Readonly<Record<string, unknown>>): string[] {
  return (EXPORTS[kind].cut ?? []).filter((name) => {
    const list = node[name];
    return Array.isArray(list) && list.length >= MOST;
  });
}

/** How a skill came into a search. */
export enum MatchVia {
  EXACT = 'EXACT',
  ALIAS = 'ALIAS',
  NARROWER = 'NARROWER',
  BROADER = 'BROADER',
  RELATED = 'RELATED',
  TEXT = 'TEXT',
}

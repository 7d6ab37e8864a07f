/** The configuration of what a question adds to stored scores: circumstances, text, neighbours. */
export const EXPERT_PARAMETERS = {
  /** Years after which a contribution that matches the text votes half. */
  textHalfLife: 3,
  /** Share of the proximity term: the same team, the same place, and time zones, which no longer count so many hours apart. */
  proximity: { team: 0.4, place: 0.3, timeZone: 0.3, hours: 6 },
  /** Share of the score that is kept by who is busy, and by who is away: they can be asked, but others come first. */
  availability: { FREE: 1, BUSY: 0.7, AWAY: 0.4 } as Readonly<Record<string, number>>,
  /** Share of the score that somebody loses who did nothing for long, and the years after which half of it is lost. */
  presence: { most: 0.3, halfLife: 1 },
  /** Help given lately from which on people give way, at which it is most, and by how much. */
  load: { from: 4, full: 20, most: 0.3 },
  /** A skill held by fewer people than this is widened by its neighbours. */
  fewHolders: 20,
  /** What a neighbour's holders count: of the skill above, of similar ones times their similarity; at most so many neighbours. */
  expansion: { broader: 0.4, similar: 0.5, leastSimilarity: 0.35, most: 8 },
  /** What a skill weighs beside others whose name the question has with a letter wrong. */
  misspelt: 0.6,
  /** Contributions that vote where a text is asked for. */
  textVotes: 300,
  /** A text of which this share of the words are names of skills is about these alone. */
  namedShare: 0.2,
  /**
   * Other texts: share of the score that goes to the skills their best matches show, how many of those, how strongly good matches
   * outvote weak ones, and what a match counts whose skills are none of them.
   */
  shown: { share: 0.5, most: 3, leastShare: 0.15, power: 4, outside: 0.5 },
} as const;

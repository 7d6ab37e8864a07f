/** The one configuration of expert search. Weights of the evidence terms were measured on the judged histories named in the README. */
export const EXPERT_PARAMETERS = {
  /** Stands for the size of a contribution that has none. */
  defaultSize: 10,
  /** How much a part in a contribution says of knowing its skills. Parts not named say nothing. */
  partWeights: { AUTHOR: 1, COAUTHOR: 1, HOST: 1, APPROVER: 1, REVIEWER: 0.8, HELPER: 0.1, PARTICIPANT: 0.1 } as Readonly<
    Record<string, number>
  >,
  /** Years after which a contribution counts half: what was learnt stays long, being up to date does not. */
  knowledgeHalfLife: 8,
  currentHalfLife: 0.75,
  textHalfLife: 3,
  /** How strongly the share of the own work spent on the skill counts. */
  focusExponent: 0.2,
  /**
   * The first four were measured together; the level counts as much as knowledge and ownership, since it is made of other evidence.
   * Standing and proximity only part people who are close to each other otherwise.
   */
  weights: { knowledge: 0.5, current: 0.5, ownership: 0.3, text: 0.4, level: 0.8, standing: 0.15, proximity: 0.1 },
  /** Added below the best of `current`, so that a lone trivial recent event does not score full. */
  currentFloor: 1,
  /** Colleagues who vouch for someone: so many, each known for the skill, are worth half of all that standing can give. */
  standingHalf: 2,
  /** Share of the proximity term: the same team, the same place, and time zones, which no longer count so many hours apart. */
  proximity: { team: 0.4, place: 0.3, timeZone: 0.3, hours: 6 },
  /** Share of the score that is kept by who is busy, and by who is away: they can be asked, but others come first. */
  availability: { FREE: 1, BUSY: 0.7, AWAY: 0.4 } as Readonly<Record<string, number>>,
  /** Share of the score that somebody loses who did nothing for long, and the years after which half of it is lost. */
  presence: { most: 0.3, halfLife: 1 },
  /** Help given lately (its half-life in years; a month) from which on people give way, at which it is most, and by how much. */
  load: { halfLife: 1 / 12, from: 4, full: 20, most: 0.3 },
  /** Kinds of contribution that cost the one who helps time for a colleague. */
  helpKinds: ['MENTORING', 'JOB_SHADOWING', 'PROBLEM_SOLVING', 'PEER_FEEDBACK', 'ONBOARDING_BUDDY', 'ANSWER'] as readonly string[],
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

export type ExpertParameters = typeof EXPERT_PARAMETERS;

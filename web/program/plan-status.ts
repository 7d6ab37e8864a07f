/** What the status of a plan is called. */
export const PLAN_STATUS = {
  DRAFTING: 'Being computed',
  DRAFT: 'To review',
  PUBLISHED: 'Published',
  FAILED: 'Failed',
  SUPERSEDED: 'Replaced',
} as const;

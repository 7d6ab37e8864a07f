export const AVAILABILITIES = ['FREE', 'BUSY', 'AWAY'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

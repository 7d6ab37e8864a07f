export enum Availability {
  FREE = 'FREE',
  BUSY = 'BUSY',
  AWAY = 'AWAY',
}

export const AVAILABILITIES = ['FREE', 'BUSY', 'AWAY'] as const;

/** How a text was compared with skills: by the sentence model too, or by letters and words alone; or not at all, where the database had no time for it. */
export const COMPARED_BY = ['MEANING', 'WORDS', 'NOT_COMPARED'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

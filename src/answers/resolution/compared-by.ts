/** How a text was compared with skills: by the sentence model too, or by letters and words alone. */
export const COMPARED_BY = ['MEANING', 'WORDS'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

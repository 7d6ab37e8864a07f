/** What people of this company do with one skill, to make titles and texts from. */
export interface Topic {
  /** Commit subjects, for what is done in code. */
  changes?: string[];
  /** A question as a colleague asks it, and what helped. */
  questions: [question: string, answer: string][];
  /** What one can write, talk or teach about; begins as inside a sentence. */
  subjects: string[];
}

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** 100 people with 3 skills each and 2 endorsements a skill: 2,400 values. */
export const CATALOGUE = range(100).map((i) => ({
  id: `p${i}`,
  name: `Person ${i}`,
  title: i % 3 ? 'Engineer' : null,
  skills: range(3).map((j) => ({
    id: `s${i + j}`,
    name: `Skill ${i + j}`,
    level: 1 + (i % 5),
    endorsements: range(2).map((k) => ({ by: `p${i + k}`, note: 'worked on it together' })),
  })),
}));

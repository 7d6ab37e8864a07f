import fc from 'fast-check';
import { initialsOf, nameForms, normaliseName, squashName } from '../../src/facts/skill/name';

const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom('C++', 'C#', '.NET', 'Node.js', 'Café', 'ＳＱＬ'));

test.each([
  ['C++', 'c++', 'cpp', ''],
  ['C#', 'c#', 'csharp', ''],
  ['C', 'c', 'c', ''],
  ['.NET', '.net', 'dotnet', ''],
  ['Node.js', 'node.js', 'nodejs', 'nj'],
  ['node JS', 'node js', 'nodejs', 'nj'],
  ['NodeJS', 'nodejs', 'nodejs', ''],
  ['  Machine\u00a0\tLearning ', 'machine learning', 'machinelearning', 'ml'],
  ['Café au lait', 'café au lait', 'cafeaulait', 'cal'],
  ['Cafe\u0301', 'café', 'cafe', ''],
  ['ＳＱＬ', 'sql', 'sql', ''],
  ['CI/CD', 'ci/cd', 'cicd', 'cc'],
  ['F# and G#', 'f# and g#', 'fsharpandgsharp', 'fag'],
])('%s', (text, normalised, squashed, initials) => {
  expect(nameForms(text)).toEqual({ text: text.trim(), normalised, squashed, initials });
});

test('the signs that tell languages apart are kept apart in every form', () => {
  for (const form of [normaliseName, squashName]) expect(new Set(['C', 'C++', 'C#', 'NET', '.NET', 'F', 'F#'].map(form)).size).toBe(7);
});

test('each form is a fixed point: taken twice it is the same', () => {
  fc.assert(fc.property(texts, (text) => expect(normaliseName(normaliseName(text))).toBe(normaliseName(text))));
  fc.assert(fc.property(texts, (text) => expect(squashName(squashName(text))).toBe(squashName(text))));
});

test('case, surrounding blanks and their number never matter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zA-Z0-9+#.]+$/), { minLength: 1 }),
      fc.constantFrom(' ', '  ', '\t', '\n '),
      (words, gap) => {
        const plain = words.join(' ');
        const loud = ` ${words.join(gap).toUpperCase()} `;
        expect(nameForms(loud)).toMatchObject({ ...nameForms(plain), text: loud.trim() });
      },
    ),
  );
});

test('equal normalised names are equal in all other forms', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { normalised, squashed, initials } = nameForms(text);
      expect(squashName(normalised)).toBe(squashed);
      expect(initialsOf(normalised)).toBe(initials);
    }),
  );
});

test('a squashed name has letters and digits only; initials are as many as words', () => {
  fc.assert(fc.property(texts, (text) => expect(squashName(text)).toMatch(/^[\p{L}\p{N}]*$/u)));
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2 }), (words) =>
      expect(initialsOf(words.join('-'))).toHaveLength(words.length),
    ),
  );
});

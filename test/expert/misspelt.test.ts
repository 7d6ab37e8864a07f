import fc from 'fast-check';
import { areOneLetterApart, misspellable } from '../../src/answers/expert/misspelt';
import { newPrefix, seed } from '../seed';
import { useApp } from '../testkit';
import { search } from './history';

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const letter = fc.stringMatching(/^[a-z]$/);

test('one letter more, less or other, or two swapped', () => {
  fc.assert(
    fc.property(word, letter, fc.nat(), (text, other, n) => {
      const at = n % text.length;
      const [before, here, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
      const swapped = before + (after[0] ?? '') + here + after.slice(1);
      expect(areOneLetterApart(text, before + other + here + after)).toBe(true);
      expect(areOneLetterApart(before + after, text)).toBe(true);
      expect(areOneLetterApart(text, before + other + after)).toBe(other !== here);
      expect(areOneLetterApart(text, swapped)).toBe(swapped !== text);
      expect(areOneLetterApart(text, `${other}${text}${other}`)).toBe(false);
    }),
  );
  expect(areOneLetterApart('kubernetes', 'kubernetse')).toBe(true);
  expect(areOneLetterApart('terraform', 'teraforn')).toBe(false);
});

test('short words, words that ask, words with signs and long texts are taken as they are', () => {
  expect(misspellable(['who', 'knows', 'kuberntes', 'senior', 'node.js', 'java'])).toEqual(['kuberntes']);
  expect(misspellable(Array<string>(13).fill('kuberntes'))).toEqual([]);
});

describe('a skill whose name has a letter wrong', () => {
  const service = useApp();
  const p = newPrefix();

  beforeAll(async () => {
    await seed(service(), {
      skills: [
        { id: `${p}k8s`, name: 'Kubernetes', aliases: ['k8s'] },
        { id: `${p}java`, name: 'Java' },
        { id: `${p}jam`, name: 'Jamming' },
      ],
      people: [
        { id: `${p}anna`, name: 'Anna' },
        { id: `${p}bert`, name: 'Bert' },
      ],
      contributions: ['k8s', 'java', 'jam'].map((skill, i) => ({
        id: `${p}c${skill}`,
        kind: 'CODE_CHANGE',
        title: 'Change',
        at: '2024-01-01',
        contributors: [{ person: `${p}${i ? 'bert' : 'anna'}` }],
        skills: [`${p}${skill}`],
      })),
    });
  });

  test('is understood, and the answer says so', async () => {
    const { edges, interpretation } = await search(service(), { text: 'Who knows kuberntes?' });
    expect(edges.map(({ node }) => node.person.id)).toEqual([`${p}anna`]);
    expect(interpretation).toMatchObject({
      skills: [{ text: 'kuberntes', skill: { id: `${p}k8s` }, weight: 1 }],
      unmatched: [],
      notes: ['No skill is called kuberntes: it was read as Kubernetes.'],
    });
  });

  test('weighs less than one that is named', async () => {
    const { interpretation } = await search(service(), { text: 'java kuberntes' });
    expect(interpretation.skills.map(({ text, weight }) => [text, weight])).toEqual([
      ['java', expect.closeTo(1 / 1.6)],
      ['kuberntes', expect.closeTo(0.6 / 1.6)],
    ]);
  });

  test('is understood as a criterion too', async () => {
    const { interpretation } = await search(service(), { skills: [{ name: 'Kubernetse' }] });
    expect(interpretation).toMatchObject({ skills: [{ skill: { id: `${p}k8s` } }], unmatched: [], notes: [expect.any(String)] });
  });

  test.each([['kubernetes'], ['jamaica'], ['jav']])('%s is read as it stands', async (text) => {
    const { interpretation } = await search(service(), { text });
    expect(interpretation.notes).toEqual([]);
  });
});

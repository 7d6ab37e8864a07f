import { refusalOf } from '../../src/intake/sync/retirement-guard';

test.each([
  [10, 10, null, true],
  [11, 11, null, false],
  [58, 58, null, false],
  [58, 58, 57, false],
  [58, 58, 58, true],
  [11, 110, null, true],
  [12, 110, null, false],
  [0, 0, 58, true],
])('%d of %d are missing and %p confirmed: goes on is %p', (missing, total, confirmed, goesOn) => {
  expect(refusalOf(missing, total, '', confirmed) === undefined).toBe(goesOn);
});

test('the refusal names the number, the prefix and the way to confirm', () => {
  expect(refusalOf(80, 100, 'git:', null)).toBe(
    'present: 80 of the 100 that this source has with ids beginning with git: are missing, more than a tenth. Nothing was ended. If that is right, send the call again with confirmRetired: 80.',
  );
});

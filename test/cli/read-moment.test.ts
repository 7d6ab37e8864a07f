import { readMoment } from '../../cli/file/read-moment';
import { commaUse, readNumber } from '../../cli/file/read-number';

test.each([
  ['2024-03-01', '2024-03-01'],
  ['2024-03-01T12:30:00Z', '2024-03-01T12:30:00Z'],
  ['2024-03-01 00:00:00', '2024-03-01'],
  ['2024-03-01 12:30:00+00:00', '2024-03-01T12:30:00Z'.replace('Z', '+00:00')],
  ['2024-03-01 12:30:00.123456789+02', '2024-03-01T12:30:00.123+02:00'],
  ['2024-03-01 12:30:00 UTC', '2024-03-01T12:30:00Z'],
  ['2024-03-01T12:30:00-0500', '2024-03-01T12:30:00-05:00'],
  ['2024/3/1', '2024-03-01'],
  ['20240301', '2024-03-01'],
  ['1.3.2024', '2024-03-01'],
  ['01.03.24', '2024-03-01'],
  ['1-Mar-24', '2024-03-01'],
  ['01-Mar-2024', '2024-03-01'],
  ['1 March 2024', '2024-03-01'],
  ['Friday, March 1, 2024', '2024-03-01'],
  ['Sept 1, 2024', '2024-09-01'],
  ['25/12/2024', '2024-12-25'],
  ['12/25/2024', '2024-12-25'],
  ['5/5/2024', '2024-05-05'],
  ['31-Dec-29', '2029-12-31'],
  ['31-Dec-30', '1930-12-31'],
  ['45352', '2024-03-01'],
  ['45352.5', '2024-03-01T12:00:00Z'],
  ['45352,75', '2024-03-01T18:00:00Z'],
  ['1709294400', '2024-03-01T12:00:00Z'],
  ['1709294400000', '2024-03-01T12:00:00Z'],
  ['NaT', null],
  ['<NA>', null],
  ['0000-00-00 00:00:00', null],
])('%s is %s', (text, value) => expect(readMoment(text)).toMatchObject({ value }));

test('a time of day without a zone is UTC and marked', () => {
  expect(readMoment('2024-03-01 12:30')).toEqual({ value: '2024-03-01T12:30:00Z', zoneless: true });
  expect(readMoment('12/25/2024 2:30:00 PM')).toEqual({ value: '2024-12-25T14:30:00Z', zoneless: true });
  expect(readMoment('12/25/2024 12:05 am')).toEqual({ value: '2024-12-25T00:05:00Z', zoneless: true });
});

test('two small numbers are as the order says, else ambiguous', () => {
  expect(readMoment('03/04/2024')).toEqual({ ambiguous: true });
  expect(readMoment('03/04/2024', 'day first')).toMatchObject({ value: '2024-04-03' });
  expect(readMoment('03-04-24 10:00', 'month first')).toMatchObject({ value: '2024-03-04T10:00:00Z' });
});

test.each([
  '30.02.2024',
  '2024-13-01',
  '2024-03-01 25:00',
  '2024-03-01 12:30 CET',
  'soon',
  '2024',
  '13/13/2024',
  '1 Foo 2024',
  '2024-03-01 13:00 PM',
])('%s is no date', (text) =>
  expect(readMoment(text)).toEqual({ problem: `"${text}" is no date; write it as 2026-03-01 or 2026-03-01T09:30:00Z.` }),
);

test.each([
  ['2.5', 2.5],
  ['1e3', 1000],
  ['1,5', 1.5],
  ['0,125', 0.125],
  [',5', 0.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1 234,5', 1234.5],
  ['1\u202F234', 1234],
  ["1'234.5", 1234.5],
  ['80%', 0.8],
  ['12,5 %', 0.125],
  ['1.234', 1.234],
  ['NaN', null],
])('%s is %s', (text, value) => expect(readNumber(text)).toEqual({ value }));

test('one group of three digits behind a comma is as the column has it', () => {
  expect(readNumber('1,234')).toEqual({ ambiguous: true });
  expect(readNumber('1,234', 'decimal')).toEqual({ value: 1.234 });
  expect(readNumber('1,234', 'thousands')).toEqual({ value: 1234 });
  expect(['1,5', '1,234', '1,234,567', '1.5', '1.234,5', '0,125', 'x'].map(commaUse)).toEqual([
    'decimal',
    undefined,
    'thousands',
    undefined,
    'decimal',
    'decimal',
    undefined,
  ]);
});

test.each(['x', '1,2,3', '1 2', '--1', '12,34,567', '1.2.3'])('%s is no number', (text) =>
  expect(readNumber(text)).toHaveProperty('problem'),
);

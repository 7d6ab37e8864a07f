import type { Field, Fields } from '../fields';
import { unknownName } from './unknown';

const MAX_INT = 2 ** 31 - 1;

const EXPECTED: Record<Field['type'], string> = {
  text: 'a string',
  id: 'a string',
  moment: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list of strings',
  anything: 'an object',
  object: 'an object',
  objects: 'a list of objects',
};

/** What is wrong with a value's form, as a sentence; undefined where nothing is. Whether the value makes sense is for the service to say. */
export function problemOf(name: string, field: Field, value: unknown): string | undefined {
  if (value === null) return undefined;
  const expected = `${name} must be ${EXPECTED[field.type]}.`;
  switch (field.type) {
    case 'text':
    case 'id':
    case 'moment':
      return typeof value === 'string' ? undefined : expected;
    case 'number':
      return Number.isFinite(value) ? undefined : expected;
    case 'integer':
      return Number.isInteger(value) && Math.abs(Number(value)) <= MAX_INT ? undefined : expected;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : expected;
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string') ? undefined : expected;
    case 'anything':
      return isObject(value) ? undefined : expected;
    case 'object':
      return isObject(value) ? problemInside(name, field.of, value) : expected;
    case 'objects': {
      if (!Array.isArray(value)) return expected;
      const problems = value.map((item: unknown, index) =>
        isObject(item) ? problemInside(`${name}[${index}]`, field.of, item) : `${name}[${index}] must be an object.`,
      );
      return problems.find((problem) => problem !== undefined);
    }
  }
}

/** Nested inputs all have something they cannot do without: the end they point at, or both ends of a scale. */
const NEEDED = ['skill', 'person', 'min', 'max'];

function problemInside(name: string, fields: Fields, value: Record<string, unknown>): string | undefined {
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) return unknownName(`${name}: the field`, key, Object.keys(fields));
    const problem = problemOf(`${name}.${key}`, field, inner);
    if (problem) return problem;
  }
  const missing = NEEDED.find((key) => key in fields && (value[key] === undefined || value[key] === null));
  return missing && `${name} needs ${missing}.`;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

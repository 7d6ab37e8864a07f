import type { Field } from '../fields';
import { problemOf } from './check-value';

const WORDS: Record<string, boolean> = { true: true, yes: true, y: true, 1: true, false: false, no: false, n: false, 0: false };
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const EITHER = /[;|]/;

export type Cell = { value: unknown } | { problem: string };

/** A cell that is not empty as a value of its field. separator: of lists; without one both ; and | part them. */
export function readCell(name: string, field: Field, text: string, separator?: string): Cell {
  switch (field.type) {
    case 'text':
      return { value: text };
    case 'number':
    case 'integer':
      return checked(name, field, readNumber(text), text);
    case 'boolean':
      return checked(name, field, WORDS[text.trim().toLowerCase()], text);
    case 'list':
      // A list whose texts hold separators is written as JSON.
      if (/^\s*\[/.test(text)) return readJson(name, field, text);
      return { value: text.split(separator ?? EITHER).flatMap((item) => item.trim() || []) };
    default:
      return readJson(name, field, text);
  }
}

function readNumber(text: string): number | undefined {
  return NUMBER.test(text.trim()) ? Number(text) : undefined;
}

function checked(name: string, field: Field, value: unknown, text: string): Cell {
  const problem = problemOf(name, field, value);
  return problem ? { problem: `${problem} "${text.slice(0, 40)}" is not.` } : { value };
}

function readJson(name: string, field: Field, text: string): Cell {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `${name} must be JSON: ${text.slice(0, 40)} is not.` };
  }
  const problem = problemOf(name, field, value);
  return problem ? { problem } : { value };
}

import type { Resource } from './attribute';
import type { Resolve } from './path';
import { isObject } from './read-resource';

/** Which attributes a client wants to see: only some, or all but some. */
export interface Projection {
  readonly only: readonly (readonly string[])[] | undefined;
  readonly without: readonly (readonly string[])[];
}

const ALWAYS = new Set(['schemas', 'id']);

/** Reads the parameters `attributes` and `excludedAttributes`; names that are no attributes ask for nothing. */
export function readProjection(attributes: unknown, excluded: unknown, resolve: Resolve): Projection {
  const paths = (value: unknown) => names(value).flatMap((name) => [resolve(name)?.keys ?? []]);
  return { only: names(attributes).length > 0 ? paths(attributes) : undefined, without: paths(excluded) };
}

function names(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? value.split(',') : [];
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** Whether an attribute of this name is to be seen at all, so that what it takes to read it can be saved. */
export function wants({ only, without }: Projection, name: string): boolean {
  return (only === undefined || only.some(([first]) => first === name)) && !without.some((path) => path.length === 1 && path[0] === name);
}

/** The part of a resource that was asked for. */
export function project(resource: Resource, { only, without }: Projection): Resource {
  const kept = only ? pick(resource, [...only, ...[...ALWAYS].map((name) => [name])]) : resource;
  return drop(
    kept,
    without.filter(([first]) => first !== undefined && !ALWAYS.has(first)),
  );
}

function pick(value: Resource, paths: readonly (readonly string[])[]): Resource {
  const result: Resource = {};
  for (const [key, inner] of Object.entries(value)) {
    const here = paths.filter(([first]) => first === key).map((path) => path.slice(1));
    if (here.some((rest) => rest.length === 0)) result[key] = inner;
    else if (here.length > 0) result[key] = each(inner, (part) => pick(part, here));
  }
  return result;
}

function drop(value: Resource, paths: readonly (readonly string[])[]): Resource {
  const result: Resource = {};
  for (const [key, inner] of Object.entries(value)) {
    const here = paths.filter(([first]) => first === key).map((path) => path.slice(1));
    if (here.some((rest) => rest.length === 0)) continue;
    result[key] = here.length > 0 ? each(inner, (part) => drop(part, here)) : inner;
  }
  return result;
}

function each(value: unknown, change: (part: Resource) => Resource): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => (isObject(part) ? change(part) : part));
  return isObject(value) ? change(value) : value;
}

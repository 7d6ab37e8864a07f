import { told } from '../../shortened';

/** The words by which SCIM tells apart what is wrong with a request (RFC 7644, 3.12). */
export type ScimType =
  'invalidFilter' | 'tooMany' | 'uniqueness' | 'mutability' | 'invalidSyntax' | 'invalidPath' | 'noTarget' | 'invalidValue';

/** A failure that a SCIM client is told of in words. */
export class ScimError extends Error {
  constructor(
    readonly status: number,
    readonly scimType: ScimType | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** A value that cannot be used. */
export function invalidValue(message: string): ScimError {
  return new ScimError(400, 'invalidValue', message);
}

/** Nothing of this kind has that id. */
export function notFound(kind: string, id: string): ScimError {
  return new ScimError(404, undefined, told`There is no ${kind} with the id ${id}.`);
}

/** Another resource has this value already. */
export function taken(message: string): ScimError {
  return new ScimError(409, 'uniqueness', message);
}

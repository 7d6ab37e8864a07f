/** A SCIM resource as JSON. */
export type Resource = Record<string, unknown>;

/** One attribute as a schema describes it (RFC 7643, 7). */
export interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'reference' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite';
  readonly returned: 'always' | 'default';
  readonly uniqueness: 'none' | 'server';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly Attribute[];
}

/** A schema: what a resource, or an extension of one, may hold. */
export interface Schema {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

/** What is served at one endpoint. */
export interface ResourceKind {
  readonly name: string;
  readonly endpoint: string;
  readonly description: string;
  readonly schema: Schema;
  readonly extensions: readonly Schema[];
}

const DEFAULTS = {
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
} as const;

/** An attribute; what is not said is a single optional text that ignores case. */
export function attribute(name: string, description: string, rest: Partial<Attribute> = {}): Attribute {
  return { ...DEFAULTS, name, description, ...rest };
}

/** A complex attribute of these parts. */
export function complex(name: string, description: string, subAttributes: readonly Attribute[], rest: Partial<Attribute> = {}): Attribute {
  return attribute(name, description, { type: 'complex', subAttributes, ...rest });
}

/** What every resource has, beside its schema. */
export const COMMON: readonly Attribute[] = [
  attribute('schemas', 'The schemas of the resource.', { type: 'reference', multiValued: true, returned: 'always', caseExact: true }),
  attribute('id', 'Our id.', { mutability: 'readOnly', returned: 'always', caseExact: true }),
  attribute('externalId', 'The id of the identity provider.', { caseExact: true }),
  complex(
    'meta',
    'Metadata of the resource.',
    ['resourceType', 'location', 'version'].map((name) => attribute(name, '', { caseExact: true })),
    {
      mutability: 'readOnly',
    },
  ),
];

/** Attributes by their names in lower case, made once for each list: every entry of a long list asks for its parts. */
const BY_NAME = new WeakMap<readonly Attribute[], ReadonlyMap<string, Attribute>>();

/** The attribute of this name in any case. */
export function findAttribute(attributes: readonly Attribute[], name: string): Attribute | undefined {
  const known = BY_NAME.get(attributes) ?? new Map(attributes.map((one) => [one.name.toLowerCase(), one]));
  BY_NAME.set(attributes, known);
  return known.get(name) ?? known.get(name.toLowerCase());
}

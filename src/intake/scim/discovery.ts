import type { Attribute, Resource, ResourceKind, Schema } from './attribute';
import { CONFIG_SCHEMA, DISCOVERY_SCHEMAS, RESOURCE_TYPE_SCHEMA, SCHEMA_SCHEMA } from './discovery-schemas';
import { GROUPS } from './group-schema';
import { LIST_SCHEMA, MAX_RESULTS, toList } from './list';
import { notFound } from './scim-error';
import { USERS } from './user-schema';

/** What is served, in the order of discovery. */
export const KINDS: readonly ResourceKind[] = [USERS, GROUPS];

/** What the service can do. */
export function configOf(base: string): Resource {
  return {
    schemas: [CONFIG_SCHEMA],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: MAX_RESULTS },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A JWT of the issuer that the service trusts, with the role HR_SYNC.',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

/** The kinds of resources, or the one of this name. Throws ScimError 404. */
export function resourceTypes(base: string, name?: string): Resource {
  return oneOrAll(
    KINDS.map((kind) => typeOf(kind, base)),
    'resource type',
    name,
  );
}

/** The schemas, or the one of this id. Throws ScimError 404. */
export function schemas(base: string, id?: string): Resource {
  const all = [...KINDS.flatMap(({ schema, extensions }) => [schema, ...extensions]), ...DISCOVERY_SCHEMAS];
  return oneOrAll(
    all.map((schema) => described(schema, base)),
    'schema',
    id,
  );
}

function oneOrAll(all: readonly Resource[], noun: string, id: string | undefined): Resource {
  if (id === undefined) return { ...toList(all, all.length, 1), schemas: [LIST_SCHEMA] };
  const one = all.find((resource) => resource['id'] === id);
  if (!one) throw notFound(noun, id);
  return one;
}

function typeOf({ name, endpoint, description, schema, extensions }: ResourceKind, base: string): Resource {
  return {
    schemas: [RESOURCE_TYPE_SCHEMA],
    id: name,
    name,
    endpoint,
    description,
    schema: schema.id,
    schemaExtensions: extensions.map(({ id }) => ({ schema: id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  };
}

function described({ id, name, description, attributes }: Schema, base: string): Resource {
  const meta = { resourceType: 'Schema', location: `${base}/Schemas/${id}` };
  return { schemas: [SCHEMA_SCHEMA], id, name, description, attributes: attributes.map(shown), meta };
}

/** An attribute as a schema shows it: a boolean or a complex one has no case. */
function shown(attribute: Attribute): Resource {
  const { caseExact, subAttributes, ...rest } = attribute;
  const text = attribute.type === 'string' || attribute.type === 'reference';
  return { ...rest, ...(text && { caseExact }), ...(subAttributes && { subAttributes: subAttributes.map(shown) }) };
}

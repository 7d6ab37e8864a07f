import { type Attribute, attribute, complex, type Schema } from './attribute';

/** How the documents about the service itself are described (RFC 7643, 5 to 7). */
const readOnly = { mutability: 'readOnly' } as const;
const exact = { ...readOnly, caseExact: true } as const;
const text = (name: string, description: string, rest: Partial<Attribute> = {}) => attribute(name, description, { ...readOnly, ...rest });
const supported = text('supported', 'Whether it is supported.', { type: 'boolean', required: true });
const number = (name: string, description: string) => text(name, description, { type: 'integer', required: true });
const feature = (name: string, description: string, ...more: Attribute[]) =>
  complex(name, description, [supported, ...more], { ...readOnly, required: true });

export const CONFIG_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
export const RESOURCE_TYPE_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
export const SCHEMA_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

const config: Schema = {
  id: CONFIG_SCHEMA,
  name: 'Service Provider Configuration',
  description: 'What the service can do.',
  attributes: [
    text('documentationUri', 'Where to read more about it.', { type: 'reference', referenceTypes: ['external'] }),
    feature('patch', 'PATCH.'),
    feature('bulk', 'Bulk requests.', number('maxOperations', 'Most operations.'), number('maxPayloadSize', 'Most bytes.')),
    feature('filter', 'Filters.', number('maxResults', 'The most resources in one answer.')),
    feature('changePassword', 'Whether passwords can be changed.'),
    feature('sort', 'Sorting.'),
    feature('etag', 'Versions.'),
    complex(
      'authenticationSchemes',
      'How clients authenticate.',
      [
        text('type', 'The scheme.', { required: true }),
        text('name', 'Its name.', { required: true }),
        text('description', 'About it.', { required: true }),
        text('specUri', 'Its standard.', { type: 'reference', referenceTypes: ['external'] }),
        text('documentationUri', 'Where to read more about it.', { type: 'reference', referenceTypes: ['external'] }),
      ],
      { ...readOnly, multiValued: true, required: true },
    ),
  ],
};

const resourceType: Schema = {
  id: RESOURCE_TYPE_SCHEMA,
  name: 'Resource Type',
  description: 'What is served at one endpoint.',
  attributes: [
    text('name', 'Its name.', { required: true }),
    text('description', 'About it.'),
    text('endpoint', 'Where it is.', { type: 'reference', referenceTypes: ['uri'], required: true }),
    text('schema', 'Its schema.', { type: 'reference', referenceTypes: ['uri'], required: true, caseExact: true }),
    complex(
      'schemaExtensions',
      'Further schemas.',
      [
        text('schema', 'The schema.', { type: 'reference', referenceTypes: ['uri'], required: true, caseExact: true }),
        text('required', 'Whether it is required.', { type: 'boolean', required: true }),
      ],
      { ...readOnly, multiValued: true },
    ),
  ],
};

const parts: readonly Attribute[] = [
  text('name', 'Its name.', { ...exact, required: true }),
  text('type', 'What its values are.', { required: true }),
  text('multiValued', 'Whether it is a list.', { type: 'boolean', required: true }),
  text('description', 'About it.'),
  text('required', 'Whether it is required.', { type: 'boolean' }),
  text('canonicalValues', 'Usual values.', { ...exact, multiValued: true }),
  text('caseExact', 'Whether case counts.', { type: 'boolean' }),
  text('mutability', 'Who may write it.', exact),
  text('returned', 'When it is shown.', exact),
  text('uniqueness', 'Whether a value may come twice.', exact),
  text('referenceTypes', 'What it may refer to.', { ...exact, multiValued: true }),
];

const schema: Schema = {
  id: SCHEMA_SCHEMA,
  name: 'Schema',
  description: 'What a resource may hold.',
  attributes: [
    text('name', 'Its name.', { required: true }),
    text('description', 'About it.'),
    complex(
      'attributes',
      'Its attributes.',
      [...parts, complex('subAttributes', 'Parts of a complex attribute.', parts, { ...readOnly, multiValued: true })],
      { ...readOnly, multiValued: true, required: true },
    ),
  ],
};

export const DISCOVERY_SCHEMAS: readonly Schema[] = [config, resourceType, schema];

import { attribute, complex, type ResourceKind, type Schema } from './attribute';

export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const group: Schema = {
  id: GROUP_SCHEMA,
  name: 'Group',
  description: 'A team. A person is in one: the last group that names somebody wins.',
  attributes: [
    attribute('displayName', 'The name of the team.', { required: true }),
    complex(
      'members',
      'The people of the team; those of teams below it are not among them.',
      [
        attribute('value', 'The id of the person.', { caseExact: true }),
        attribute('$ref', 'Its address.', { type: 'reference', referenceTypes: ['User'], caseExact: true }),
        attribute('type', 'Only people can be members.', { canonicalValues: ['User'] }),
      ],
      { multiValued: true },
    ),
  ],
};

export const GROUPS: ResourceKind = { name: 'Group', endpoint: '/Groups', description: group.description, schema: group, extensions: [] };

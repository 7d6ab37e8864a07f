import { attribute, complex, type ResourceKind, type Schema } from './attribute';

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const primary = attribute('primary', 'The one to use where only one can be.', { type: 'boolean' });
const type = (description: string, canonicalValues: readonly string[]) => attribute('type', description, { canonicalValues });
const reference = (to: string) => attribute('$ref', 'Its address.', { type: 'reference', referenceTypes: [to], caseExact: true });

/** What is kept of a user. Telephone numbers, photos, passwords and the like are not, and so not listed. */
const user: Schema = {
  id: USER_SCHEMA,
  name: 'User',
  description: 'A person of the organisation.',
  attributes: [
    attribute('userName', 'The name the identity provider knows the person by.', { required: true, uniqueness: 'server' }),
    complex('name', 'Parts of the name; formatted is shown where there is no displayName.', [
      attribute('formatted', 'The whole name.'),
      attribute('familyName', 'The family name.'),
      attribute('givenName', 'The given name.'),
    ]),
    attribute('displayName', 'The name that colleagues see.'),
    attribute('title', 'The job title.'),
    attribute('preferredLanguage', 'Languages the person speaks, the first one first: "en, pt".'),
    attribute('locale', 'Language and region, for example pt-PT; its language is one the person speaks.'),
    attribute('timezone', 'IANA name, for example Europe/Lisbon; other names are kept and not used.'),
    attribute('active', 'Whether the person works here.', { type: 'boolean' }),
    complex(
      'emails',
      'Addresses; the primary one is used, else that of type work, else the first.',
      [attribute('value', 'The address.'), type('What it is for.', ['work', 'home', 'other']), primary],
      { multiValued: true },
    ),
    complex(
      'addresses',
      'Places; the primary one is used, else that of type work, else the first: its locality, else formatted, region or country.',
      [
        attribute('formatted', 'The whole address.'),
        attribute('locality', 'The town.'),
        attribute('region', 'The region.'),
        attribute('country', 'The country.'),
        type('What it is for.', ['work', 'home', 'other']),
        primary,
      ],
      { multiValued: true },
    ),
    complex(
      'groups',
      'The group the person is in; written by way of the group.',
      [attribute('value', 'Its id.', { caseExact: true }), reference('Group'), attribute('display', 'Its name.')],
      { multiValued: true, mutability: 'readOnly' },
    ),
  ],
};

const enterprise: Schema = {
  id: ENTERPRISE_SCHEMA,
  name: 'EnterpriseUser',
  description: 'What employers say of a person.',
  attributes: [
    attribute('employeeNumber', 'Kept as it is.'),
    attribute('department', 'Kept as it is; the team is what groups say.'),
    complex('manager', 'Whom the person reports to.', [
      attribute('value', 'The id of the manager.', { caseExact: true }),
      reference('User'),
    ]),
  ],
};

export const USERS: ResourceKind = {
  name: 'User',
  endpoint: '/Users',
  description: user.description,
  schema: user,
  extensions: [enterprise],
};

import { ENTERPRISE } from './client';

/** A user as an identity provider sends it, with most of what there is; ids begin with the prefix, and `boss` is expected there. */
export function adaOf(p: string) {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
    externalId: `${p}ada`,
    userName: `${p}Ada@Example.com`,
    name: { givenName: 'Ada', familyName: 'Lovelace' },
    title: 'Analyst',
    active: true,
    preferredLanguage: 'en-GB, fr;q=0.8',
    locale: 'pt-PT',
    timezone: 'Europe/London',
    emails: [
      { value: `${p}home@example.com`, type: 'home' },
      { value: `${p}Ada@Example.com`, type: 'work', primary: true },
    ],
    addresses: [{ locality: 'London', country: 'GB', type: 'work' }],
    phoneNumbers: [{ value: '+44 1234' }],
    [ENTERPRISE]: { department: 'Engines', manager: { value: `${p}boss` } },
  };
}

import { SignJWT } from 'jose';
import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { ACCESS_ROLES, type AccessRole } from '../../src/access/role';
import { makeFeatures } from '../../src/features';
import { idleParts } from '../../src/parts';
import { firstErrors } from '../stream';
import { useApp } from '../testkit';
import { ACCESS } from './access-table';

const service = useApp();

/** What the decorators say, by "Query.name". */
function declared(): Map<string, unknown> {
  const { features } = makeFeatures(idleParts());
  const resolvers = new Set<unknown>(features.flatMap((feature) => feature.resolvers ?? []).map((resolver) => resolver.constructor));
  const { queries, mutations, subscriptions } = getMetadataStorage();
  const named = (kind: string, fields: typeof queries) =>
    fields
      .filter(({ target }) => resolvers.has(target))
      .map(({ schemaName, roles }): [string, unknown] => [`${kind}.${schemaName}`, roles]);
  return new Map([...named('Query', queries), ...named('Mutation', mutations), ...named('Subscription', subscriptions)]);
}

describe('who may call what', () => {
  test('every root field names its roles', () => {
    const silent = [...declared()].filter(([, roles]) => !Array.isArray(roles) || roles.length === 0);
    expect(silent).toEqual([]);
  });

  test('the decorators say what the table says', () => {
    const sorted = (entries: Iterable<[string, unknown]>) =>
      Object.fromEntries([...entries].map(([name, roles]) => [name, [...(roles as string[])].sort()]));
    expect(sorted(declared())).toEqual(sorted(Object.entries(ACCESS)));
  });

  test('no guarded field is on a type with simple resolvers, where guards do not run', () => {
    const { objectTypes, authorizedFields } = getMetadataStorage();
    const simple = new Set(objectTypes.filter(({ simpleResolvers }) => simpleResolvers).map(({ target }) => target));
    expect(authorizedFields.filter(({ target }) => simple.has(target)).map(({ fieldName }) => fieldName)).toEqual([]);
  });

  test('each role on each root field', async () => {
    const wrong: string[] = [];
    for (const [name, roles] of Object.entries(ACCESS)) {
      for (const as of [undefined, ...ACCESS_ROLES]) {
        const allowed = as !== undefined && (as === 'ADMIN' || roles.includes(as));
        // A mutation that is let in would write; that it names the role is compared above.
        if (allowed && name.startsWith('Mutation')) continue;
        // Names a team that they lead, and here there is none.
        if (allowed && as === 'MANAGER' && OF_A_TEAM.has(name)) continue;
        const caller = as ? { as } : {};
        const errors = name.startsWith('Subscription')
          ? await firstErrors(service(), callOf(name), caller)
          : (await service().ask(callOf(name), {}, caller)).errors;
        const code = String(errors[0]?.extensions?.['code']);
        const expected = allowed ? !['FORBIDDEN', 'UNAUTHENTICATED'].includes(code) : code === (as ? 'FORBIDDEN' : 'UNAUTHENTICATED');
        if (!expected) wrong.push(`${name} as ${as ?? 'nobody'}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** What MANAGER may ask of some teams only: test/risk says of which. */
const OF_A_TEAM: ReadonlySet<string> = new Set([
  'Query.knowledgeRisk',
  'Query.simulateLeavers',
  'Query.skillCoverage',
  'Query.supplyAndDemand',
]);

/** The shortest call of a root field that the types allow. */
function callOf(name: string): string {
  const [kind = '', fieldName = ''] = name.split('.');
  const type = service().app.schema.getType(kind);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`${name} is in the table but not in the schema`);
  const args = field.args.filter((arg) => isNonNullType(arg.type)).map((arg) => `${arg.name}: ${sample(arg.type)}`);
  return `${kind.toLowerCase()} { ${fieldName}${args.length > 0 ? `(${args.join(', ')})` : ''} ${selection(field)} }`;
}

function selection(field: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
}

function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type))
    return (
      ({ Int: '1', Float: '1', Boolean: 'true', DateTime: '"2026-01-01"', JSONObject: '{}' } as Record<string, string>)[type.name] ?? '"x"'
    );
  const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return `{ ${fields.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
}

describe('tokens', () => {
  const query = '{ recomputation { pending } }';

  async function sendWith(authorization: string): Promise<{ status: number; message: string; code: unknown }> {
    const { status, errors } = await service().ask(query, {}, { headers: { authorization } });
    return { status, message: errors[0]?.message ?? '', code: errors[0]?.extensions?.['code'] };
  }

  async function signed(change: (token: SignJWT) => SignJWT, roles: unknown = ['EMPLOYEE']): Promise<string> {
    const keys = service().app.access.local?.keys;
    if (!keys) throw new Error('the service signs its own tokens in tests');
    const token = new SignJWT({ roles })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('anna')
      .setIssuer(keys.issuer)
      .setAudience(keys.audience);
    return `Bearer ${await change(token.setExpirationTime('1h')).sign(keys.privateKey)}`;
  }

  test('none: the answer says what to send', async () => {
    const answer = await service().ask(query);
    expect(answer.status).toBe(401);
    expect(answer.errors[0]?.message).toBe('Send a token in the header "Authorization: Bearer <token>".');
  });

  test.each<[string, () => Promise<string>, RegExp]>([
    ['no bearer', () => Promise.resolve('Basic YTpi'), /not a bearer token/],
    ['no JWT', () => Promise.resolve('Bearer abc'), /not a signed JWT/],
    ['expired', () => signed((token) => token.setExpirationTime(1)), /expired/],
    ['of another audience', () => signed((token) => token.setAudience('other')), /another audience/],
    ['of another issuer', () => signed((token) => token.setIssuer('other')), /another issuer/],
    ['without subject', () => signed((token) => token.setSubject('')), /"sub"/],
    ['changed', async () => (await signed((token) => token)).slice(0, -4) + 'AAAA', /signature/],
    ['unsigned', () => Promise.resolve(`Bearer ${unsigned()}`), /algorithm|signed JWT/],
    ['signed by a password', () => signedByPassword(), /algorithm|signature/],
  ])('%s', async (_name, token, message) => {
    expect(await sendWith(await token())).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: expect.stringMatching(message) as unknown,
    });
  });

  test('unknown roles let nobody in', async () => {
    expect(await sendWith(await signed((token) => token, ['ROOT', 7]))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await sendWith(await signed((token) => token, 'ROOT admin'))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await sendWith(await signed((token) => token, 'ROOT ADMIN'))).toMatchObject({ status: 200 });
  });

  test('each local token says its role', async () => {
    const tokens = service().app.access.local?.tokens;
    expect(Object.keys(tokens ?? {})).toEqual([...ACCESS_ROLES]);
    for (const role of ACCESS_ROLES as readonly AccessRole[]) {
      expect(await sendWith(`Bearer ${tokens?.[role]}`)).toMatchObject({ status: 200 });
    }
  });
});

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ sub: 'anna', roles: ['ADMIN'], exp: 9_999_999_999 })}.`;
}

async function signedByPassword(): Promise<string> {
  const token = new SignJWT({ roles: ['ADMIN'] }).setProtectedHeader({ alg: 'HS256' }).setSubject('anna').setExpirationTime('1h');
  return `Bearer ${await token.sign(new TextEncoder().encode('x'.repeat(32)))}`;
}

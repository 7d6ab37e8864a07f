import { buildSchema, execute, parse, validate } from 'graphql';
import { CATALOGUE } from './catalogue-data';
import { serve } from './serve';

const schema = buildSchema(`
  type Query { benchGreeting: String! benchPeople: [BenchPerson!]! }
  type BenchPerson { id: ID! name: String! title: String skills: [BenchSkill!]! }
  type BenchSkill { id: ID! name: String! level: Int! endorsements: [BenchEndorsement!]! }
  type BenchEndorsement { by: ID! note: String! }
`);
const rootValue = { benchGreeting: 'hello', benchPeople: CATALOGUE };

/** graphql-js and nothing else: each request is parsed, validated and executed. */
serve(async (body) => {
  const { query } = JSON.parse(body) as { query: string };
  const document = parse(query);
  const errors = validate(schema, document);
  return JSON.stringify(errors.length ? { errors } : await execute({ schema, document, rootValue }));
});

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { FindExpertsDocument } from './operations.gen';

// Asks one question without a framework: node --import tsx examples/typescript/find-experts.ts "who can help with Kafka"
// URL and TOKEN come from the environment; `npm start` prints tokens to try it with.

const url = process.env['URL'] ?? 'http://127.0.0.1:4000/graphql';
const token = process.env['TOKEN'] ?? '';

/** Sends a typed document; what comes back has its type. Throws with the service's own words where it refuses. */
async function ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors?.length) throw new Error(errors?.map(({ message }) => message).join('\n') ?? `HTTP ${response.status}`);
  return data;
}

async function main(text: string): Promise<void> {
  const { expertSearch } = await ask(FindExpertsDocument, { text });
  for (const { node } of expertSearch.edges) {
    const [most] = node.terms.toSorted((a, b) => b.points - a.points);
    console.log(`${node.person.name}, ${node.score.toFixed(2)}: ${most?.detail ?? ''} ${node.person.email ?? ''}`);
  }
}

void main(process.argv[2] ?? 'Kubernetes');

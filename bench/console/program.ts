import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../../src/graph/query';
import { execute } from '../client';
import { slices } from '../lanes';
import { inventFacts } from '../pairing/facts';
import { loadPeople } from '../pairing/load';
import { enrolments } from '../pairing/through-api';

/** As many as fit into the body that a token of LD may send. */
const ROWS = 1_000;
const POLL_MS = 100;

/** Has a program of so many mentees drafted, in place of whatever the graph held; gives the plan and its number of pairs. */
export async function draftPlan(
  graph: Graph,
  url: string,
  authorization: string,
  mentees: number,
): Promise<{ plan: string; pairs: number }> {
  const call = (query: string, variables: object) => execute(url, JSON.stringify({ query, variables }), authorization);
  const facts = inventFacts(mentees, mentees, Date.now());
  await loadPeople(graph, facts);
  const program = `program-${mentees}`;
  await call('mutation ($input: ProgramInput!) { createProgram(input: $input) { id } }', {
    input: { id: program, name: `Mentoring of ${mentees}`, format: 'MENTORING' },
  });
  for (const rows of slices(enrolments(facts), ROWS))
    await call('mutation ($program: ID!, $rows: [EnrolmentInput!]!) { enroll(program: $program, rows: $rows) { id } }', { program, rows });
  const ordered = await call('mutation ($program: ID!) { draftPairingPlan(program: $program) { id } }', { program });
  const { id: plan } = ordered['draftPairingPlan'] as { id: string };
  const ask = 'query ($plan: ID!) { pairingPlan(id: $plan) { status counts { proposed } } }';
  for (;;) {
    const found = (await call(ask, { plan }))['pairingPlan'] as { status: string; counts: { proposed: number } };
    if (found.status === 'DRAFT') return { plan, pairs: found.counts.proposed };
    if (found.status !== 'DRAFTING') throw new Error(`The plan is ${found.status}.`);
    await sleep(POLL_MS);
  }
}

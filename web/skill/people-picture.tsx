import { useQuery } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { PersonLink } from '../parts/avatar';
import { FailureNote, Skeleton } from '../parts/states';
import { counted } from '../parts/words';
import type { Holder } from './holder';
import { layOut } from './layout';
import { SkillWorkDocument } from './operations.gen';
import { type Pair, pairsOf } from './pairs';

/** More are no picture any more; the list above has all. */
const MOST_PEOPLE = 150;
const WIDTH = 720;
const HEIGHT = 420;

interface Props {
  readonly skill: { readonly id: string; readonly name: string };
  readonly holders: readonly Holder[];
}

/** Who worked with whom on the skill: drawn, and the same as a list. */
export function PeoplePicture({ skill, holders }: Props): ReactNode {
  const { data, error } = useQuery(SkillWorkDocument, { variables: { id: skill.id } });
  const people = holders.slice(0, MOST_PEOPLE);
  const work = data?.contributions.edges.map(({ node }) => node.contributors.map(({ person }) => person.id));
  const pairs = pairsOf(work ?? [], new Set(people.map(({ id }) => id)));
  return (
    <section className="card" aria-labelledby="together">
      <div className="card-body">
        <h2 id="together">Who worked together on it</h2>
        {error && <FailureNote error={error} />}
        {!data && !error && <Skeleton rows={2} />}
        {data && (
          <>
            <p className="soft small">
              In the last {counted(data.contributions.edges.length, 'contribution')}. A larger circle stands higher in the search; a thicker
              line is more work together.
            </p>
            <Drawing people={people} pairs={pairs} />
            <PairList people={people} pairs={pairs} />
          </>
        )}
      </div>
    </section>
  );
}

interface Drawn {
  readonly people: readonly Holder[];
  readonly pairs: readonly Pair[];
}

function Drawing({ people, pairs }: Drawn): ReactNode {
  const router = useRouter();
  const nodes = useMemo(() => {
    const best = Math.max(...people.map(({ score }) => score), 0.01);
    return layOut(
      people.map(({ id, name, score }) => ({ id, name, radius: 6 + 12 * Math.sqrt(Math.max(0, score) / best) })),
      pairs,
      WIDTH,
      HEIGHT,
    );
  }, [people, pairs]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <svg
      className="people-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label="People as circles, work together as lines; the list below says the same"
    >
      {pairs.map(({ from, to, times }) => {
        const [a, b] = [byId.get(from), byId.get(to)];
        return a && b && <line key={`${from} ${to}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} strokeWidth={Math.min(6, 0.8 + times / 2)} />;
      })}
      {nodes.map(({ id, name, x, y, radius }) => (
        <a
          key={id}
          href={router.buildLocation({ to: '/people/$person', params: { person: id } }).href}
          tabIndex={-1}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            void router.navigate({ to: '/people/$person', params: { person: id } });
          }}
        >
          <circle cx={x} cy={y} r={radius}>
            <title>{name}</title>
          </circle>
          <text x={x} y={y + radius + 13}>
            {name}
          </text>
        </a>
      ))}
    </svg>
  );
}

function PairList({ people, pairs }: Drawn): ReactNode {
  const byId = new Map(people.map((person) => [person.id, person]));
  if (pairs.length === 0) return <p className="soft small">Nobody of them did something together.</p>;
  return (
    <details>
      <summary>The same as a list</summary>
      <ul className="pairs">
        {pairs.map(({ from, to, times }) => {
          const [a, b] = [byId.get(from), byId.get(to)];
          return (
            a &&
            b && (
              <li key={`${from} ${to}`}>
                <PersonLink person={a} /> and <PersonLink person={b} /> <span className="soft small">{counted(times, 'time')}</span>
              </li>
            )
          );
        })}
      </ul>
    </details>
  );
}

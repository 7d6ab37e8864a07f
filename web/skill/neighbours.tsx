import type { ReactNode } from 'react';
import { SkillLink } from '../parts/avatar';
import { percent } from '../parts/words';
import type { SkillHeadFragment } from './operations.gen';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The place of a skill among the others: above, below, before and beside it. */
export function Neighbours({ skill }: { readonly skill: SkillHeadFragment }): ReactNode {
  const { broader, narrower, prerequisites, related, cooccurring } = skill;
  const beside = [...related, ...cooccurring.filter((one) => !related.some(({ skill: other }) => other.id === one.skill.id))];
  const nothing = ![broader, narrower, prerequisites, beside].some((list) => list.length > 0);
  return (
    <section className="card" aria-labelledby="neighbours">
      <div className="card-body">
        <h2 id="neighbours">Around it</h2>
        {nothing && <p className="soft">It stands alone: nothing is above, below or beside it.</p>}
        <dl className="neighbours">
          <Group term="Part of" skills={broader} />
          <Group term="Its parts" skills={narrower} />
          {prerequisites.length > 0 && (
            <div>
              <dt>Needed before</dt>
              {prerequisites.map(({ skill: needed, level, forLevel, group }) => (
                <dd key={`${group} ${needed.id} ${forLevel}`}>
                  <SkillLink skill={needed} />{' '}
                  <span className="soft small">
                    level {level} for level {forLevel}
                    {group && prerequisites.filter((other) => other.group === group).length > 1 && ', or an alternative'}
                  </span>
                </dd>
              ))}
            </div>
          )}
          {beside.length > 0 && (
            <div>
              <dt>Close to it</dt>
              {beside.slice(0, 10).map(({ skill: other, similarity }) => (
                <dd key={other.id}>
                  <SkillLink skill={other} /> <span className="soft small">{percent(similarity)}</span>
                </dd>
              ))}
            </div>
          )}
        </dl>
      </div>
    </section>
  );
}

function Group({ term, skills }: { readonly term: string; readonly skills: readonly Named[] }): ReactNode {
  if (skills.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      {skills.map((skill) => (
        <dd key={skill.id}>
          <SkillLink skill={skill} />
        </dd>
      ))}
    </div>
  );
}

import type { ReactNode } from 'react';
import { PersonCard, SkillLink } from '../parts/avatar';
import type { BridgeItemFragment } from './operations.gen';

/** Who is nearest where nobody has the skill, and over which skills. */
export function Bridges({ bridges }: { readonly bridges: readonly BridgeItemFragment[] }): ReactNode {
  return (
    <section className="card" aria-labelledby="bridges">
      <div className="card-body">
        <div>
          <h2 id="bridges">Nobody has shown this yet</h2>
          <p className="soft">These people are nearest to it: what they know leads there in few steps.</p>
        </div>
        <ul className="bridges">
          {bridges.map(({ person, path }) => (
            <li key={person.id} className="row">
              <PersonCard person={person} />
              <span className="row soft">
                {path.map((skill, step) => (
                  <span key={skill.id}>
                    {step > 0 && '› '}
                    <SkillLink skill={skill} />
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

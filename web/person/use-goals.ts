import { useMutation } from '@apollo/client/react';
import { failureLine } from '../parts/failure-of';
import { tell } from '../parts/toasts';
import { type GoalRowFragment, type LearningGoalInput, SetLearningGoalsDocument } from './operations.gen';

const inputOf = ({ skill, role, level, importance }: GoalRowFragment): LearningGoalInput => ({
  ...(skill && { skill: skill.id }),
  ...(role && { role: role.id }),
  ...(level !== null && { level }),
  importance,
});

/** Somebody with their goals. */
export interface Goaled {
  readonly id: string;
  readonly goals: readonly GoalRowFragment[];
}

/** Sets the goals of somebody in place of those before, shown at once; one way back. */
export function useGoals(person: Goaled): (next: readonly GoalRowFragment[], said: string) => void {
  const [send] = useMutation(SetLearningGoalsDocument);
  const set = (goals: readonly GoalRowFragment[]) =>
    send({
      variables: { person: person.id, goals: goals.map(inputOf) },
      optimisticResponse: { setLearningGoals: { ...person, goals: [...goals] } },
    });
  const failed = (error: unknown) => tell(failureLine(error));
  return (next, said) => void set(next).then(() => tell(said, () => void set(person.goals).catch(failed)), failed);
}

import type { ById, LoaderKey } from '../../graphql/loading';
import type { NamedPage } from '../../graph/named-page';
import type { GoalRecord, GoalsKey } from './goal.service';
import type { AddressesKey, MembersKey, PersonRecord } from './person.service';

export const PEOPLE: ById<PersonRecord> = { name: 'people' };

/** Every address of a person. */
export const EMAILS_OF: LoaderKey<AddressesKey, string[]> = { name: 'emailsOf' };

/** A page of the active members of a team. */
export const MEMBERS: LoaderKey<MembersKey, NamedPage> = { name: 'members' };

/** What a person wants to learn. */
export const GOALS_OF: LoaderKey<GoalsKey, GoalRecord[]> = { name: 'goalsOf' };

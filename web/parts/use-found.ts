import { useQuery } from '@apollo/client/react';
import type { Found } from './lookup';
import { FindPeopleDocument, FindRolesDocument, FindSkillsDocument, FindTeamsDocument } from './operations.gen';

interface Answer {
  readonly found: readonly Found[];
  readonly loading: boolean;
}

/** People whose name or title begins with the words. */
export function usePeopleFound(search: string): Answer {
  const { data, previousData, loading } = useQuery(FindPeopleDocument, { variables: { search }, skip: !search });
  const found = (data ?? previousData)?.people.edges.map(({ node }) => ({ id: node.id, name: node.name, detail: node.title ?? '' }));
  return { found: found ?? [], loading };
}

/** Skills by name or alias; an alias that was found is told. */
export function useSkillsFound(search: string): Answer {
  const { data, previousData, loading } = useQuery(FindSkillsDocument, { variables: { search }, skip: !search });
  const found = (data ?? previousData)?.skills.edges.map(({ node, matchedName }) => ({
    id: node.id,
    name: node.name,
    detail: matchedName && matchedName !== node.name ? `also ${matchedName}` : '',
  }));
  return { found: found ?? [], loading };
}

/** Teams by name, with the team above. */
export function useTeamsFound(search: string): Answer {
  const { data, previousData, loading } = useQuery(FindTeamsDocument, { variables: { search }, skip: !search });
  const found = (data ?? previousData)?.teams.edges.map(({ node }) => ({
    id: node.id,
    name: node.name,
    detail: node.parent ? `in ${node.parent.name}` : '',
  }));
  return { found: found ?? [], loading };
}

/** Roles by name or alias, with what they do. */
export function useRolesFound(search: string): Answer {
  const { data, previousData, loading } = useQuery(FindRolesDocument, { variables: { search }, skip: !search });
  const found = (data ?? previousData)?.roles.edges.map(({ node }) => ({ id: node.id, name: node.name, detail: node.description ?? '' }));
  return { found: found ?? [], loading };
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Availability =
  | 'AWAY'
  | 'BUSY'
  | 'FREE';

export type ContributionKind =
  | 'ANSWER'
  | 'CODE_CHANGE'
  | 'COMMUNITY_OF_PRACTICE'
  | 'JOB_SHADOWING'
  | 'KNOWLEDGE_ARTICLE'
  | 'LUNCH_AND_LEARN'
  | 'MENTORING'
  | 'ONBOARDING_BUDDY'
  | 'OTHER'
  | 'PEER_FEEDBACK'
  | 'PROBLEM_SOLVING'
  | 'RETROSPECTIVE'
  | 'REVIEW';

export type ExpertFilter = {
  /** Only people who are free. */
  available?: boolean | null | undefined;
  excludePeople?: Array<string | number> | null | undefined;
  /** Only people with mentoring capacity left who agree to be listed. */
  hasMentorCapacity?: boolean | null | undefined;
  languages?: Array<string> | null | undefined;
  locations?: Array<string> | null | undefined;
  roles?: Array<string | number> | null | undefined;
  /** Members of these teams and of the teams below them. */
  teams?: Array<string | number> | null | undefined;
};

export type ExpertSearchInput = {
  /** Rank by what was known then; of evidence, if that was before today, at the beginning of that quarter of a year. */
  asOf?: string | null | undefined;
  filter?: ExpertFilter | null | undefined;
  /** Whoever asks is left out of the answer unless this is true. */
  includeSelf?: boolean | null | undefined;
  skills?: Array<SkillCriterion> | null | undefined;
  /** Free text: skills, levels, places and intent are read out of it, the rest searches the contributions. */
  text?: string | null | undefined;
};

/** One of skill (an id) and name (resolved through aliases) is given. */
export type SkillCriterion = {
  minLevel?: number | null | undefined;
  name?: string | null | undefined;
  required?: boolean | null | undefined;
  skill?: string | number | null | undefined;
  weight?: number | null | undefined;
};

export type HelpQueryVariables = Exact<{
  input: ExpertSearchInput;
}>;


export type HelpQuery = { expertSearch: { totalCount: number, edges: Array<{ node: { person: { id: string, name: string, title: string | null, availability: Availability, awayUntil: string | null, team: { name: string } | null }, terms: Array<{ points: number, detail: string }>, contributions: Array<{ points: number, contribution: { title: string, kind: ContributionKind, at: string, url: string | null, source: string } }> } }>, interpretation: { skills: Array<{ skill: { id: string, name: string } }> } } };

export type HelpPersonFragment = { person: { id: string, name: string, title: string | null, availability: Availability, awayUntil: string | null, team: { name: string } | null }, terms: Array<{ points: number, detail: string }>, contributions: Array<{ points: number, contribution: { title: string, kind: ContributionKind, at: string, url: string | null, source: string } }> };

export type HelpTextFragment = { title: string, kind: ContributionKind, at: string, url: string | null, source: string };

export type GuideQueryVariables = Exact<{
  skills: Array<string | number> | string | number;
}>;


export type GuideQuery = { contributions: { edges: Array<{ node: { title: string, kind: ContributionKind, at: string, url: string | null, source: string } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const HelpTextFragmentDoc = new TypedDocumentString(`
    fragment HelpText on Contribution {
  title
  kind
  at
  url
  source
}
    `, {"fragmentName":"HelpText"}) as unknown as TypedDocumentString<HelpTextFragment, unknown>;
export const HelpPersonFragmentDoc = new TypedDocumentString(`
    fragment HelpPerson on Expert {
  person {
    id
    name
    title
    availability
    awayUntil
    team {
      name
    }
  }
  terms {
    points
    detail
  }
  contributions(first: 10) {
    points
    contribution {
      ...HelpText
    }
  }
}
    fragment HelpText on Contribution {
  title
  kind
  at
  url
  source
}`, {"fragmentName":"HelpPerson"}) as unknown as TypedDocumentString<HelpPersonFragment, unknown>;
export const HelpDocument = new TypedDocumentString(`
    query Help($input: ExpertSearchInput!) {
  expertSearch(input: $input, first: 3) {
    totalCount
    edges {
      node {
        ...HelpPerson
      }
    }
    interpretation {
      skills {
        skill {
          id
          name
        }
      }
    }
  }
}
    fragment HelpPerson on Expert {
  person {
    id
    name
    title
    availability
    awayUntil
    team {
      name
    }
  }
  terms {
    points
    detail
  }
  contributions(first: 10) {
    points
    contribution {
      ...HelpText
    }
  }
}
fragment HelpText on Contribution {
  title
  kind
  at
  url
  source
}`) as unknown as TypedDocumentString<HelpQuery, HelpQueryVariables>;
export const GuideDocument = new TypedDocumentString(`
    query Guide($skills: [ID!]!) {
  contributions(first: 1, filter: {skills: $skills, kinds: [KNOWLEDGE_ARTICLE]}) {
    edges {
      node {
        ...HelpText
      }
    }
  }
}
    fragment HelpText on Contribution {
  title
  kind
  at
  url
  source
}`) as unknown as TypedDocumentString<GuideQuery, GuideQueryVariables>;
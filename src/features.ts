import type { GraphQLSchema } from 'graphql';
import { expertFeature } from './answers/expert/expert.feature';
import { pathFeature } from './answers/path/path.feature';
import { recommendationFeature } from './answers/recommendation/recommendation.feature';
import { riskFeature } from './answers/risk/risk.feature';
import { resolutionFeature } from './answers/resolution/resolution.feature';
import { championFeature } from './derived/champion/champion.feature';
import { engineFeature } from './derived/engine/engine.feature';
import { gapFeature } from './derived/gap/gap.feature';
import { proficiencyFeature } from './derived/proficiency/proficiency.feature';
import { similarityFeature } from './derived/similarity/similarity.feature';
import { STAGES } from './derived/stages';
import { vectorsFeature } from './derived/vectors/vectors.feature';
import { FACTS } from './facts/facts';
import { makeSchema } from './graphql/schema';
import { identityFeature } from './intake/identity/identity.feature';
import { scimFeature } from './intake/scim/scim.feature';
import { statementFeature } from './intake/statement/statement.feature';
import { enrolmentFeature } from './mentoring/enrolment/enrolment.feature';
import { mentoringFeature } from './mentoring/mentoring/mentoring.feature';
import { planFeature } from './mentoring/plan/plan.feature';
import { planViewFeature } from './mentoring/plan-view/plan-view.feature';
import { programFeature } from './mentoring/program/program.feature';
import { requestFeature } from './mentoring/request/request.feature';
import { syncFeature } from './intake/sync/sync.feature';
import type { SyncService } from './intake/sync/sync.service';
import { type FeatureParts, idleParts } from './parts';
import type { Feature } from './server/feature';

/** Makes everything the API can do; the list is the whole of it. Constructors only keep what they are given: nothing is sent yet. */
export function makeFeatures(parts: FeatureParts): { readonly features: readonly Feature[]; readonly sync: SyncService } {
  const vectors = vectorsFeature(parts);
  const risk = riskFeature(parts);
  const sync = syncFeature({ ...parts, postponeVectors: (ms) => vectors.background.postpone(ms) });
  const paths = pathFeature(parts);
  const features = [
    ...FACTS.map((kind) => kind.feature(parts)),
    engineFeature({ ...parts, skillsWithoutVectors: () => vectors.waiting(), kinds: STAGES.map(({ kind }) => kind.name) }),
    proficiencyFeature(parts),
    gapFeature(parts),
    championFeature(parts),
    similarityFeature(parts),
    vectors,
    sync,
    scimFeature({ ...parts, ...sync }),
    identityFeature(parts),
    statementFeature(parts),
    risk,
    expertFeature({ ...parts, ...risk }),
    resolutionFeature({ ...parts, ...vectors }),
    paths,
    recommendationFeature({ ...parts, ...paths }),
    programFeature(parts),
    enrolmentFeature(parts),
    planFeature(parts),
    planViewFeature(parts),
    mentoringFeature(parts),
    requestFeature(parts),
  ];
  return { features, sync: sync.sync };
}

/** The schema alone, for printing and tests: resolvers are made and never called, so nothing needs to run. */
export function schemaOnly(): Promise<GraphQLSchema> {
  const { features } = makeFeatures(idleParts());
  return makeSchema(features.flatMap(({ resolvers = [] }) => resolvers));
}

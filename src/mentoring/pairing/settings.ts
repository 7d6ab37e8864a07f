import type { Objective } from '../assignment/solve';
import { FEATURES, type Feature } from './features';

/** What an L&D leader may set; amounts are shares of the largest score. */
export interface PairingSettings {
  readonly objective: Objective;
  readonly weights: Readonly<Record<Feature, number>>;
  readonly minOverlapHours: number;
  readonly excludeManagers: boolean;
  readonly excludeSameTeam: boolean;
  readonly loadPenalty: number;
  readonly stability: number;
}

/** Some of the settings; null and absent leave what is there. */
export type SettingsChange = { readonly [K in Exclude<keyof PairingSettings, 'weights'>]?: PairingSettings[K] | null | undefined } & {
  readonly weights?: { readonly [K in Feature]?: number | null | undefined } | null | undefined;
};

/** Settings with some of them changed. */
export function changeSettings(settings: PairingSettings, change: SettingsChange | null | undefined): PairingSettings {
  if (!change) return settings;
  const weights = Object.fromEntries(FEATURES.map((feature) => [feature, change.weights?.[feature] ?? settings.weights[feature]]));
  return {
    objective: change.objective ?? settings.objective,
    weights: weights as Record<Feature, number>,
    minOverlapHours: change.minOverlapHours ?? settings.minOverlapHours,
    excludeManagers: change.excludeManagers ?? settings.excludeManagers,
    excludeSameTeam: change.excludeSameTeam ?? settings.excludeSameTeam,
    loadPenalty: change.loadPenalty ?? settings.loadPenalty,
    stability: change.stability ?? settings.stability,
  };
}

import { type KindFit, withFit } from './calibration';
import { PROFICIENCY_PARAMETERS, type ProficiencyParameters } from './parameters';

/** The parameters that hold here: the defaults, or what a calibration stored over them. */
export function calibrated(fit: string | null | undefined): ProficiencyParameters {
  return fit ? withFit(JSON.parse(fit) as Omit<KindFit, 'pairs'>[]) : PROFICIENCY_PARAMETERS;
}

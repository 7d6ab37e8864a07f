import { dataTopics } from './data';
import { peopleAndRailwayTopics } from './people-and-railway';
import { platformTopics } from './platform';
import { softwareTopics } from './software';
import type { Topic } from './topic';

const areas = [softwareTopics, platformTopics, dataTopics, peopleAndRailwayTopics];

export const topics: Record<string, Topic> = Object.assign({}, ...areas);

/** Skills that can well be shown by one and the same piece of work. */
export function sameArea(skill: string, other: string): boolean {
  return areas.some((area) => skill in area && other in area);
}

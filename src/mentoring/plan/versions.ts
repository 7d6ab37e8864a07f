/** What a plan rests on, as sums that change with every change. */
export interface PlanVersions {
  readonly enrolments: number;
  readonly people: number;
  readonly leavers: number;
  readonly skills: number;
  readonly mentorings: number;
  readonly roles: number;
  readonly rejections: number;
}

/** What changed under a plan since it was computed, as sentences. */
export function changesOf(then: PlanVersions, now: PlanVersions): string[] {
  const left = now.leavers - then.leavers;
  return [
    left > 0 && `${left} ${left === 1 ? 'person who is' : 'people who are'} enrolled left the organisation; their pairs are dropped.`,
    now.enrolments !== then.enrolments && 'Somebody enrolled or withdrew, or the settings of the program changed.',
    now.people !== then.people &&
      left <= 0 &&
      'What is known of people who are enrolled changed: team, manager, hours, languages, goals or capacity.',
    now.mentorings !== then.mentorings && 'Mentors who are enrolled have other mentees than before.',
    now.roles !== then.roles && left <= 0 && 'Roles of people who are enrolled ask for other skills or levels.',
    now.rejections !== then.rejections && 'Leaders rejected pairs in another plan of the program; they are not proposed any more.',
    now.skills !== then.skills && left <= 0 && 'Levels of people who are enrolled are judged differently now.',
  ].filter((change) => change !== false);
}

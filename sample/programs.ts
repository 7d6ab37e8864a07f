/** What somebody of the sample wants from a program; mentees name what to learn as skill and level. */
export interface SampleEnrolment {
  readonly person: string;
  readonly side: 'MENTOR' | 'MENTEE';
  readonly capacity?: number;
  readonly skills?: readonly { readonly skill: string; readonly level: number }[];
  readonly prefers?: readonly string[];
}

const mentor = (person: string, capacity: number): SampleEnrolment => ({ person: `p-${person}`, side: 'MENTOR', capacity });
const mentee = (person: string, skill: string, level: number, prefers: readonly string[] = []): SampleEnrolment => ({
  person: `p-${person}`,
  side: 'MENTEE',
  skills: [{ skill: `s-${skill}`, level }],
  prefers: prefers.map((id) => `p-${id}`),
});

/** Ended its round: two pairs that meet since. */
export const autumn = {
  id: 'pr-autumn-mentoring',
  name: 'Autumn mentoring',
  enrolments: [
    mentor('hanna-virtanen', 1),
    mentor('gudrun-petersen', 1),
    mentee('ines-carvalho', 'css', 3),
    mentee('rui-sequeira', 'rail-operations', 4),
  ],
};

/**
 * A plan to review. Worth looking for: Chidi, Beatriz and Noah all want Kubernetes, two of them from Amara, who has one place; Ravi wants Go
 * and shares no working hours with the one who could teach it.
 */
export const spring = {
  id: 'pr-spring-mentoring',
  name: 'Spring mentoring',
  enrolments: [
    ...(
      [
        ['amara-osei', 1],
        ['tiago-moura', 1],
        ['anneliese-kern', 2],
        ['wei-lin-chen', 1],
        ['hanna-virtanen', 2],
        ['leila-nasseri', 2],
        ['ingrid-solheim', 2],
        ['neha-gokhale', 1],
        ['camille-jolicoeur', 2],
        ['stefan-rohwedder', 2],
        ['ana-belchior', 1],
        ['sofia-papadaki', 1],
        ['bram-de-wit', 1],
        ['selma-begic', 1],
        ['mikkel-thorsen', 1],
        ['aditi-ranade', 1],
        ['zainab-yusuf', 1],
        ['ewa-nowicka', 1],
        ['samuel-mensah', 1],
        ['dmitri-aslanov', 1],
      ] as const
    ).map(([person, capacity]) => mentor(person, capacity)),
    mentee('chidi-nwosu', 'kubernetes', 4, ['amara-osei', 'tiago-moura']),
    mentee('beatriz-antunes', 'kubernetes', 4, ['amara-osei']),
    mentee('noah-tremblay', 'kubernetes', 4),
    mentee('ravi-joshi', 'go', 4),
    mentee('pooja-iyer', 'css', 3, ['mikkel-thorsen']),
    mentee('kiran-pawar', 'python', 4),
    mentee('vikram-sathe', 'docker', 3),
    mentee('oluwaseun-adeyemi', 'react', 4, ['hanna-virtanen']),
    mentee('mateus-figueira', 'interaction-design', 4),
    mentee('lukas-ebner', 'rest-api-design', 3),
    mentee('amelie-rioux', 'sql', 4),
    mentee('malik-sharif', 'rail-safety', 4),
    mentee('teresa-nobre', 'rail-safety', 4, ['ingrid-solheim']),
    mentee('joost-van-dam', 'data-visualisation', 4),
    mentee('clara-wiesinger', 'property-based-testing', 4),
    mentee('arjun-kulkarni', 'kafka', 4),
    mentee('rohan-deshpande', 'python', 4),
    mentee('lena-hartwig', 'user-research', 4),
    mentee('omar-benali', 'event-driven-architecture', 4),
    mentee('fatou-diallo', 'product-management', 3),
    mentee('jonas-lindqvist', 'mathematical-optimisation', 4),
  ],
};

import { dateBefore, momentBefore } from './dates';
import { people } from './people';
import { Random } from './random';
import type { EvidenceKind, EvidenceRow } from './rows';
import { skills } from './skills';
import { lastDays, lonelySkills, specialities } from './specialities';

/** What people, their managers, colleagues and examiners say about levels: the cases worth showing, then the ordinary ones. */
export function evidence(today: Date): EvidenceRow[] {
  const special = notable.map(({ daysAgo, endsInDays, ...rest }) => ({
    ...rest,
    at: momentBefore(today, daysAgo, 10 * 60),
    ...(endsInDays === undefined ? {} : { expiresAt: dateBefore(today, -endsInDays) }),
  }));
  return [...special, ...ordinary(today, special)];
}

type Draft = Omit<EvidenceRow, 'at' | 'expiresAt'> & { daysAgo: number; endsInDays?: number };

const hundred = { min: 0, max: 100 };
const ten = { min: 0, max: 10 };

/** Skills that are only believed on proof, and the kinds of evidence that are one. */
const restricted = new Set(skills.filter((skill) => skill.restricted).map(({ id }) => id));
const PROOFS = new Set<EvidenceKind>(['MANAGER', 'ASSESSMENT', 'CERTIFICATE']);

const notable: Draft[] = [
  // Kubernetes: far ahead, coming up, and certified but with little to show
  {
    id: 'e-amara-cka',
    person: 'p-amara-osei',
    skill: 's-kubernetes',
    kind: 'CERTIFICATE',
    level: 94,
    scale: hundred,
    daysAgo: 310,
    endsInDays: 420,
    note: 'Cluster administrator, practical examination',
  },
  {
    id: 'e-amara-k8s-manager',
    person: 'p-amara-osei',
    skill: 's-kubernetes',
    kind: 'MANAGER',
    level: 5,
    by: 'p-noor-haddad',
    daysAgo: 61,
    note: 'Planned and led the upgrade of both clusters.',
  },
  {
    id: 'e-amara-k8s-self',
    person: 'p-amara-osei',
    skill: 's-kubernetes',
    kind: 'SELF',
    level: 4,
    daysAgo: 140,
    note: 'There is always more of it.',
  },
  { id: 'e-amara-k8s-jonas', person: 'p-amara-osei', skill: 's-kubernetes', kind: 'PEER', level: 5, by: 'p-jonas-lindqvist', daysAgo: 95 },
  { id: 'e-amara-k8s-chidi', person: 'p-amara-osei', skill: 's-kubernetes', kind: 'PEER', level: 5, by: 'p-chidi-nwosu', daysAgo: 30 },
  {
    id: 'e-amara-k8s-beatriz',
    person: 'p-amara-osei',
    skill: 's-kubernetes',
    kind: 'PEER',
    by: 'p-beatriz-antunes',
    daysAgo: 51,
    note: 'Found in ten minutes what I had searched for two days.',
  },
  { id: 'e-tiago-k8s-self-old', person: 'p-tiago-moura', skill: 's-kubernetes', kind: 'SELF', level: 2, daysAgo: 330 },
  {
    id: 'e-tiago-k8s-manager',
    person: 'p-tiago-moura',
    skill: 's-kubernetes',
    kind: 'MANAGER',
    level: 4,
    by: 'p-noor-haddad',
    daysAgo: 20,
    note: 'Carries the pager alone since last month; the next step is design, not repair.',
  },
  {
    id: 'e-tiago-k8s-mentoring',
    person: 'p-tiago-moura',
    skill: 's-kubernetes',
    kind: 'MENTORING',
    level: 4,
    by: 'p-amara-osei',
    daysAgo: 8,
    note: 'Goal of the half year reached: leads an upgrade drill without help.',
  },
  {
    id: 'e-tiago-nodejs-manager',
    person: 'p-tiago-moura',
    skill: 's-nodejs',
    kind: 'MANAGER',
    level: 4,
    by: 'p-noor-haddad',
    daysAgo: 260,
  },
  { id: 'e-tiago-typescript-self', person: 'p-tiago-moura', skill: 's-typescript', kind: 'SELF', level: 4, daysAgo: 75 },
  {
    id: 'e-rohan-cka',
    person: 'p-rohan-deshpande',
    skill: 's-kubernetes',
    kind: 'CERTIFICATE',
    level: 88,
    scale: hundred,
    daysAgo: 150,
    endsInDays: 580,
    note: 'Passed before joining; has not run a cluster yet',
  },
  {
    id: 'e-rohan-k8s-manager',
    person: 'p-rohan-deshpande',
    skill: 's-kubernetes',
    kind: 'MANAGER',
    level: 2,
    by: 'p-noor-haddad',
    daysAgo: 33,
    note: 'Knows the book very well. Practice will come.',
  },

  // Kafka: all of it long ago
  {
    id: 'e-stefan-kafka-manager',
    person: 'p-stefan-rohwedder',
    skill: 's-kafka',
    kind: 'MANAGER',
    level: 5,
    by: 'p-yuki-morimoto',
    daysAgo: 400,
  },
  {
    id: 'e-stefan-kafka-exam',
    person: 'p-stefan-rohwedder',
    skill: 's-kafka',
    kind: 'CERTIFICATE',
    level: 91,
    scale: hundred,
    daysAgo: 830,
    endsInDays: -100,
    note: 'Run out; not renewed since the change to data products',
  },
  { id: 'e-chidi-kafka-manager', person: 'p-chidi-nwosu', skill: 's-kafka', kind: 'MANAGER', level: 3, by: 'p-viktor-halasz', daysAgo: 18 },

  // One person alone, and one who has left
  {
    id: 'e-ingrid-etcs-manager',
    person: 'p-ingrid-solheim',
    skill: 's-etcs',
    kind: 'MANAGER',
    level: 5,
    by: 'p-greta-sommer',
    daysAgo: 120,
    note: 'The only one of us; see the plan for next year.',
  },
  { id: 'e-ingrid-etcs-exam', person: 'p-ingrid-solheim', skill: 's-etcs', kind: 'ASSESSMENT', level: 9.5, scale: ten, daysAgo: 560 },
  { id: 'e-ingrid-etcs-self', person: 'p-ingrid-solheim', skill: 's-etcs', kind: 'SELF', level: 5, daysAgo: 200 },
  {
    id: 'e-marta-terraform-manager',
    person: 'p-marta-kowalczyk',
    skill: 's-terraform',
    kind: 'MANAGER',
    level: 5,
    by: 'p-noor-haddad',
    daysAgo: 250,
  },
  {
    id: 'e-bram-terraform-mentoring',
    person: 'p-bram-de-wit',
    skill: 's-terraform',
    kind: 'MENTORING',
    level: 3,
    by: 'p-marta-kowalczyk',
    daysAgo: 95,
    note: 'Did every step of the tour once with me watching.',
  },

  // Statements that disagree
  {
    id: 'e-mateus-react-self',
    person: 'p-mateus-figueira',
    skill: 's-react',
    kind: 'SELF',
    level: 5,
    daysAgo: 45,
    note: 'Five years of daily work.',
  },
  {
    id: 'e-mateus-react-manager',
    person: 'p-mateus-figueira',
    skill: 's-react',
    kind: 'MANAGER',
    level: 2,
    by: 'p-hanna-virtanen',
    daysAgo: 40,
    note: 'Fast with screens; effects and state still need a second person. Talked about it.',
  },
  {
    id: 'e-joost-goods-manager',
    person: 'p-joost-van-dam',
    skill: 's-dangerous-goods',
    kind: 'MANAGER',
    level: 2,
    by: 'p-eoin-tierney',
    daysAgo: 70,
    note: 'Not before the adviser course in spring.',
  },
  {
    id: 'e-joost-goods-exam',
    person: 'p-joost-van-dam',
    skill: 's-dangerous-goods',
    kind: 'ASSESSMENT',
    level: 61,
    scale: hundred,
    daysAgo: 66,
  },
  {
    id: 'e-clara-statistics-self',
    person: 'p-clara-wiesinger',
    skill: 's-statistics',
    kind: 'SELF',
    level: 3,
    daysAgo: 160,
    note: 'Compared with people I studied with.',
  },
  {
    id: 'e-clara-statistics-manager',
    person: 'p-clara-wiesinger',
    skill: 's-statistics',
    kind: 'MANAGER',
    level: 5,
    by: 'p-yuki-morimoto',
    daysAgo: 88,
    note: 'Judges herself by her professors. By far the best we have.',
  },
  { id: 'e-vikram-spark-self', person: 'p-vikram-sathe', skill: 's-spark', kind: 'SELF', level: 4, daysAgo: 120 },
  {
    id: 'e-vikram-spark-manager',
    person: 'p-vikram-sathe',
    skill: 's-spark',
    kind: 'MANAGER',
    level: 2,
    by: 'p-yuki-morimoto',
    daysAgo: 50,
  },
  {
    id: 'e-kwame-java-self',
    person: 'p-kwame-boateng',
    skill: 's-java',
    kind: 'SELF',
    level: 5,
    daysAgo: 700,
    note: 'Said three years before the last commit',
  },

  // Certificates that run out
  {
    id: 'e-gudrun-adviser',
    person: 'p-gudrun-petersen',
    skill: 's-dangerous-goods',
    kind: 'CERTIFICATE',
    level: 97,
    scale: hundred,
    daysAgo: 700,
    endsInDays: 1120,
    note: 'Safety adviser, rail',
  },
  {
    id: 'e-gudrun-goods-manager',
    person: 'p-gudrun-petersen',
    skill: 's-dangerous-goods',
    kind: 'MANAGER',
    level: 5,
    by: 'p-eoin-tierney',
    daysAgo: 110,
  },
  {
    id: 'e-sunniva-first-aid',
    person: 'p-sunniva-dahl',
    skill: 's-first-aid',
    kind: 'CERTIFICATE',
    level: 3,
    daysAgo: 500,
    endsInDays: 230,
  },
  {
    id: 'e-gudrun-first-aid',
    person: 'p-gudrun-petersen',
    skill: 's-first-aid',
    kind: 'CERTIFICATE',
    level: 3,
    daysAgo: 709,
    endsInDays: 21,
    note: 'Refresher booked',
  },
  { id: 'e-teresa-first-aid', person: 'p-teresa-nobre', skill: 's-first-aid', kind: 'CERTIFICATE', level: 3, daysAgo: 90, endsInDays: 640 },
  {
    id: 'e-bram-first-aid',
    person: 'p-bram-de-wit',
    skill: 's-first-aid',
    kind: 'CERTIFICATE',
    level: 2,
    daysAgo: 770,
    endsInDays: -40,
    note: 'Run out',
  },
  {
    id: 'e-idris-security',
    person: 'p-idris-bello',
    skill: 's-security',
    kind: 'CERTIFICATE',
    level: 89,
    scale: hundred,
    daysAgo: 420,
    endsInDays: 675,
  },
  {
    id: 'e-farida-cloud',
    person: 'p-farida-rahimi',
    skill: 's-cloud-infrastructure',
    kind: 'CERTIFICATE',
    level: 840,
    scale: { min: 100, max: 1000 },
    daysAgo: 240,
    endsInDays: 855,
    note: 'Solutions examination, 720 to pass',
  },
  {
    id: 'e-marta-cloud',
    person: 'p-marta-kowalczyk',
    skill: 's-cloud-infrastructure',
    kind: 'CERTIFICATE',
    level: 930,
    scale: { min: 100, max: 1000 },
    daysAgo: 520,
    endsInDays: 30,
  },
  {
    id: 'e-ingrid-safety',
    person: 'p-ingrid-solheim',
    skill: 's-rail-safety',
    kind: 'CERTIFICATE',
    level: 92,
    scale: hundred,
    daysAgo: 640,
    endsInDays: 455,
  },
  {
    id: 'e-gudrun-safety',
    person: 'p-gudrun-petersen',
    skill: 's-rail-safety',
    kind: 'ASSESSMENT',
    level: 80,
    scale: hundred,
    daysAgo: 330,
  },
  {
    id: 'e-selma-testing',
    person: 'p-selma-begic',
    skill: 's-software-testing',
    kind: 'CERTIFICATE',
    level: 95,
    scale: hundred,
    daysAgo: 610,
  },
  {
    id: 'e-mikkel-accessibility',
    person: 'p-mikkel-thorsen',
    skill: 's-web-accessibility',
    kind: 'CERTIFICATE',
    level: 90,
    scale: hundred,
    daysAgo: 280,
    endsInDays: 815,
  },
  {
    id: 'e-lena-accessibility-mentoring',
    person: 'p-lena-hartwig',
    skill: 's-web-accessibility',
    kind: 'MENTORING',
    level: 4,
    by: 'p-mikkel-thorsen',
    daysAgo: 30,
  },
  {
    id: 'e-sunniva-coaching',
    person: 'p-sunniva-dahl',
    skill: 's-coaching',
    kind: 'CERTIFICATE',
    level: 9,
    scale: ten,
    daysAgo: 900,
    note: 'Coaching diploma',
  },
  { id: 'e-dmitri-cpp', person: 'p-dmitri-aslanov', skill: 's-cpp', kind: 'ASSESSMENT', level: 98, scale: hundred, daysAgo: 190 },
  { id: 'e-kiran-cpp', person: 'p-kiran-pawar', skill: 's-cpp', kind: 'ASSESSMENT', level: 57, scale: hundred, daysAgo: 185 },
  { id: 'e-ravi-cpp', person: 'p-ravi-joshi', skill: 's-cpp', kind: 'ASSESSMENT', level: 78, scale: hundred, daysAgo: 188 },
  { id: 'e-neha-ml', person: 'p-neha-gokhale', skill: 's-machine-learning', kind: 'ASSESSMENT', level: 9.2, scale: ten, daysAgo: 210 },
  // Three colleagues who endorse each other in a subject that none of them works in.
  {
    id: 'e-teresa-pm-amelie',
    person: 'p-teresa-nobre',
    skill: 's-product-management',
    kind: 'PEER',
    level: 5,
    by: 'p-amelie-rioux',
    daysAgo: 44,
  },
  {
    id: 'e-malik-pm-amelie',
    person: 'p-malik-sharif',
    skill: 's-product-management',
    kind: 'PEER',
    level: 5,
    by: 'p-amelie-rioux',
    daysAgo: 38,
  },
  {
    id: 'e-amelie-pm-teresa',
    person: 'p-amelie-rioux',
    skill: 's-product-management',
    kind: 'PEER',
    level: 5,
    by: 'p-teresa-nobre',
    daysAgo: 32,
  },
  {
    id: 'e-malik-pm-teresa',
    person: 'p-malik-sharif',
    skill: 's-product-management',
    kind: 'PEER',
    level: 5,
    by: 'p-teresa-nobre',
    daysAgo: 26,
  },
  {
    id: 'e-amelie-pm-malik',
    person: 'p-amelie-rioux',
    skill: 's-product-management',
    kind: 'PEER',
    level: 5,
    by: 'p-malik-sharif',
    daysAgo: 20,
  },
  {
    id: 'e-teresa-pm-malik',
    person: 'p-teresa-nobre',
    skill: 's-product-management',
    kind: 'PEER',
    level: 5,
    by: 'p-malik-sharif',
    daysAgo: 14,
  },
];

/** Most people and most of their skills: said once or twice, a little too high by oneself, rarely far off. */
function ordinary(today: Date, special: EvidenceRow[]): EvidenceRow[] {
  const random = new Random(60);
  const everyone = people(today);
  const rows: EvidenceRow[] = [];
  const said = new Set(special.map(({ person, skill, kind, by }) => `${person} ${skill} ${kind} ${by ?? ''}`));
  for (const person of everyone) {
    const monthsHere = (today.getTime() - Date.parse(person.startedOn ?? '')) / 2_629_800_000;
    const until = lastDays[person.id] ?? 1;
    const since = Math.max(until, Math.min(720, Math.floor(monthsHere * 30) - 10));
    const add = (skill: string, kind: EvidenceKind, level: number, by?: string) => {
      const key = `${person.id} ${skill} ${kind} ${by ?? ''}`;
      if (said.has(key) || (restricted.has(skill) && !PROOFS.has(kind))) return;
      said.add(key);
      const at = momentBefore(today, Math.max(until, Math.floor(since * random.next() ** 1.6)), random.between(8 * 60, 16 * 60));
      rows.push({
        id: `e-${rows.length + 1001}`,
        person: person.id,
        skill,
        kind,
        level: Math.min(5, Math.max(1, level)),
        ...(by === undefined ? {} : { by }),
        at,
      });
    };
    // Whom they work with: the team, less those who came after a leaver had gone.
    const colleagues = everyone.filter(
      ({ id, team, startedOn }) => id !== person.id && team === person.team && (startedOn ?? '') < dateBefore(today, since),
    );
    for (const [skill, level] of Object.entries(specialities[person.id] ?? {})) {
      if (random.chance(0.4))
        add(
          skill,
          'SELF',
          level +
            random.weighted([
              [0, 5],
              [1, 4],
              [-1, 1],
            ] as const),
        );
      if (person.manager !== undefined && random.chance(0.31))
        add(
          skill,
          'MANAGER',
          level +
            random.weighted([
              [0, 8],
              [1, 1],
              [-1, 1],
            ] as const),
          person.manager,
        );
      if (lonelySkills.includes(skill)) continue;
      if (level >= 3 && colleagues.length > 0 && random.chance(0.3)) {
        add(
          skill,
          'PEER',
          level +
            random.weighted([
              [0, 6],
              [1, 2],
              [-1, 2],
            ] as const),
          random.pick(colleagues).id,
        );
      }
      if (level >= 2 && level <= 4 && random.chance(0.06)) {
        const mentor = colleagues.find(({ id }) => (specialities[id]?.[skill] ?? 0) > level);
        if (mentor) add(skill, 'MENTORING', level, mentor.id);
      }
      if (random.chance(0.05)) add(skill, 'ASSESSMENT', level);
    }
  }
  return rows;
}

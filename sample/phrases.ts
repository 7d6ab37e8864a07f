import type { ContributionKind } from './rows';

/**
 * How things are called here. Filled in: {subject} {question} {change} of the topic, {skill}, {component}, {customer}, {host} and
 * {other} by first name, {team}, {weekday}; with a capital in the braces the words begin with one.
 */
export const titles: Record<ContributionKind, string[]> = {
  CODE_CHANGE: [
    '{Change}',
    '{component}: {change}',
    '{component}: {change}',
    '{Change} ({component})',
    '{component}: {change}, second part',
    '{Change}, now in {component} too',
  ],
  ANSWER: ['{Question}'],
  PROBLEM_SOLVING: ['Solved together: {question}', 'At the whiteboard: {question}', '{Question} Two hours with {other}'],
  KNOWLEDGE_ARTICLE: [
    '{Subject}',
    '{Subject}: a short guide',
    'What I learned about {subject}',
    '{Subject}, with examples from {customer}',
    'Checklist: {subject}',
    'Questions we keep getting: {subject}',
    '{Subject}, second edition',
    'Before you start: {subject}',
  ],
  LUNCH_AND_LEARN: [
    'Over lunch: {subject}',
    '{Subject} in forty minutes',
    '{Subject}, with sandwiches',
    'Lunch and learn for {team}: {subject}',
  ],
  COMMUNITY_OF_PRACTICE: [
    '{Skill} circle: {subject}',
    '{Skill} circle, guest from {customer}: {subject}',
    '{Skill} circle: open questions and {subject}',
    '{Skill} circle: show and tell on {subject}',
  ],
  MENTORING: [
    '{Subject}: one to one with {other}',
    'Mentoring {other}: {subject}',
    '{Other} and {host} on {subject}',
    'Second session with {other}: {subject}',
  ],
  JOB_SHADOWING: ['A day beside {host}: {subject}', '{Other} shadows {host}: {subject}', 'Half a day with {host}: {subject}'],
  REVIEW: [
    'Review of the draft on {subject}',
    'Second pair of eyes: {subject}',
    'Design review for {component}: {subject}',
    'Review for {team}: {subject}',
    'Comments on {other}’s proposal: {subject}',
  ],
  PEER_FEEDBACK: [
    'For {other}: {subject}',
    'Feedback to {other} after the work on {subject}',
    '{Other}, three months on: {subject}',
    'Asked for by {other}: {subject}',
  ],
  RETROSPECTIVE: [
    '{Team} retrospective: what slowed us down',
    '{Team} retrospective after the release for {customer}',
    '{Team} retrospective: one thing we stop',
    '{Team}: looking back at the quarter',
    '{Team} retrospective after the on-call week',
    '{Team}: what we would do again',
    '{Team} retrospective: handing over between sites',
    '{Team} retrospective: the plan and the weather',
    '{Team}: a retrospective by letters',
  ],
  ONBOARDING_BUDDY: [
    'First week with {other}',
    '{Other} and {host}: how we deploy and whom to ask',
    'Around the house with {other}',
    '{Other}’s first own piece of work',
    'One month in: {other} asks, {host} answers',
    '{Other}: the first change, together',
  ],
  OTHER: [
    'Talk at the Rail Freight Days: {subject}',
    'Open evening for students: {subject}',
    'Podcast with {customer}: {subject}',
    'Exercise sheet: {subject}',
    'Workshop at {customer}: {subject}',
    'Video of eight minutes: {subject}',
  ],
};

/** One sentence of each list, in this order; the answer of a question goes before. */
export const texts: Record<ContributionKind, string[][]> = {
  CODE_CHANGE: [
    [
      '{customer} ran into this on {weekday}.',
      'Found while looking for something else.',
      'Left over from the incident review.',
      'Small, but it has annoyed all of us for months.',
      'Asked for by the people on the early shift.',
      'Prepares the change that follows.',
      'The old way was fine for a tenth of the load.',
      'Came up in the {skill} circle.',
    ],
    [
      'Behind a flag for a week, then for all.',
      'The test fails without it.',
      'Measured before and after: see the graph in the comments.',
      'No change for callers.',
      'The description of the module is updated.',
      'Rolled out in Porto first.',
      'Two colleagues tried it on their own machines.',
      'Easy to take back: one commit.',
      'I left the second half for next week.',
    ],
  ],
  ANSWER: [
    [
      '',
      '',
      'Tried at {customer} as well.',
      'Ask again if that does not help.',
      'I have put it on the page as well.',
      'Thanks to {other} for the exact description, that was half of it.',
      '{team} had the same question last year.',
    ],
  ],
  PROBLEM_SOLVING: [
    [
      '{Other} had looked at it alone for a day.',
      'It began as a question on {weekday} and became an afternoon.',
      'Seen at {customer} and nowhere else.',
      'We drew it first, which was half of the answer.',
      'Three theories were wrong, and good to have excluded.',
    ],
    [
      '{other} explained it to the next one the same evening.',
      'Written down on the page of {component}.',
      'Fixed for {customer}, watched for a week.',
      'The alarm that was missing exists now.',
      'We know who to ask next time.',
    ],
  ],
  KNOWLEDGE_ARTICLE: [
    [
      'Written after the third question on this in a month.',
      'For whoever joins {team} next.',
      'Started as notes for myself.',
      'Replaces four old pages that disagreed.',
      'Because {customer} asked and nobody had it in writing.',
      'With pictures, as {other} wanted.',
    ],
    [
      'Begin with the example and skip the rest until you need it.',
      'The last part lists what I am not sure about.',
      'Corrections welcome; owner and date are at the top.',
      'Checked by two people who did not know the subject.',
      'There is an exercise at the end, with answers.',
      'Ten minutes to read.',
    ],
  ],
  LUNCH_AND_LEARN: [
    [
      'Live, with one thing going wrong, which was the best part.',
      'A full room and Pune on the screen.',
      'Shorter than planned because of the questions, which was right.',
      'With an example from {customer}.',
      'Repeated for Toronto in the evening.',
    ],
    [
      'Recording and slides are on the page.',
      'Two teams want it again for themselves.',
      '{other} tried it on {component} the same day.',
      'The exercise takes half an hour.',
    ],
  ],
  COMMUNITY_OF_PRACTICE: [
    [
      'Three short reports and a long argument.',
      'Guests from {customer} for the first half hour.',
      'We went through two real cases.',
      'New faces from {team}.',
      'Everyone brought one thing that did not work.',
    ],
    [
      'Agreed: one way of doing it, written by {host}.',
      'No decision, and a good list of what to try.',
      'Next time {other} shows the other side.',
      'Notes are on the page of the circle.',
    ],
  ],
  MENTORING: [
    [
      '{Other} brought a real case, as agreed.',
      'We began with what went well since last time.',
      'Mostly questions from me, answers from {other}.',
      'On {other}’s own code, with {other} at the keyboard.',
      'A hard one: what to do when it is nobody’s fault.',
    ],
    [
      'Goal until next time: do it once without me.',
      '{Other} will tell the team about it.',
      'We meet every second week now.',
      'Next step: the same for {component}.',
      'I learned something too.',
    ],
  ],
  JOB_SHADOWING: [
    [
      'From the first call at seven to the handover.',
      'No show: an ordinary {weekday}.',
      'With headset and boots.',
      '{Other} asked why so often that two things changed.',
      'Half of the day was waiting, which is the point.',
    ],
    [
      'The list of surprises is on the page.',
      '{Other} comes back for a second day.',
      'Good before designing anything.',
      'Recommended to everyone in {team}.',
    ],
  ],
  REVIEW: [
    [
      'Sound, with one hole in the middle.',
      'I tried to break it for an hour.',
      'Most comments are questions.',
      'Good as it is; two remarks on names.',
      'The second version, and much clearer.',
      'I would leave out a third of it.',
    ],
    [
      '{Other} has taken up the main point.',
      'What remains is taste, and marked so.',
      'We talked about it instead of writing more comments.',
      'Agreed to try it with {customer} first.',
      'Approved, with thanks.',
    ],
  ],
  PEER_FEEDBACK: [
    [
      'What helped the others most: you asked before you built.',
      'You explain well, and a little too fast for those who listen in their third language.',
      'Your notes saved {customer} a day.',
      'You took the dull part and made it good.',
      'In the meeting on {weekday} you let others finish; it was noticed.',
    ],
    [
      'Next step, I think: show work earlier.',
      'Try to let {team} decide the next one without you.',
      'I would like to see you present it yourself.',
      'We said we look at it again in two months.',
      'Nothing to add; more of this.',
    ],
  ],
  RETROSPECTIVE: [
    [
      'Written first, then talked, so that Pune and Toronto were heard.',
      'Forty notes, three subjects.',
      'Began with thanks.',
      'A quiet start and an honest second half.',
      'About waiting, once more.',
    ],
    [
      'One change until next time: reviews before lunch.',
      'We stop the weekly status meeting and see who misses it.',
      'Two people take the slow build as their own.',
      'The handover note gets a template.',
      'We ask {customer} earlier.',
      'Everyone says one thing they learned on {weekday}s.',
    ],
  ],
  ONBOARDING_BUDDY: [
    [
      'Accounts, people, the first walk through {component}.',
      'Lunch with {team}, then the first small change.',
      'Mostly names and who knows what.',
      'We went through last month’s incident as a story.',
    ],
    [
      'Two pages were wrong; {other} has corrected them.',
      '{Other} asks good questions.',
      'Next week: alone, and I sit beside.',
      'Still waiting for one account.',
    ],
  ],
  OTHER: [
    [
      'Eighty people, half of them from other companies.',
      'Rehearsed twice with {team}.',
      'Asked for by {customer}.',
      'An experiment, and worth it.',
    ],
    ['Slides are public.', 'Two applications came of it.', 'We do it again in autumn.', 'The questions are collected on the page.'],
  ],
};

/** The same where no code is involved, as far as it would read oddly. */
export const textsWithoutCode: Partial<Record<ContributionKind, string[][]>> = {
  PROBLEM_SOLVING: [
    [
      '{Other} had turned it over alone for a day.',
      'It began as a question on {weekday} and became an afternoon.',
      'The case was {customer}.',
      'We drew it first, which was half of the answer.',
      'Three ideas were wrong, and good to have excluded.',
    ],
    [
      '{other} explained it to the next one the same evening.',
      'Written down for {team}.',
      'Tried with {customer} the week after, and it held.',
      'We know who to ask next time.',
    ],
  ],
  MENTORING: [
    [
      '{Other} brought a real case, as agreed.',
      'We began with what went well since last time.',
      'Mostly questions from me, answers from {other}.',
      '{Other} had prepared one page, and we needed only half of it.',
      'A hard one: what to do when it is nobody’s fault.',
    ],
    [
      'Goal until next time: do it once without me.',
      '{Other} will tell the team about it.',
      'We meet every second week now.',
      'Next step: the same with {customer}.',
      'I learned something too.',
    ],
  ],
  REVIEW: [
    [
      'Sound, with one hole in the middle.',
      'Most comments are questions.',
      'Good as it is; two remarks on words.',
      'The second version, and much clearer.',
      'I would leave out a third of it.',
    ],
    [
      '{Other} has taken up the main point.',
      'What remains is taste, and marked so.',
      'We talked about it instead of writing more comments.',
      'Agreed to try it with {customer} first.',
      'Approved, with thanks.',
    ],
  ],
};

export const customers = ['Nordhafen Cargo', 'Alvão Freight', 'Deccan Wagons', 'Maple Spur Lines', 'Skåne Timber Rail', 'Vltava Grain'];

/** Where code of a skill lives; for the rest, what a team looks after. */
const web = ['planner-web', 'manifest-web', 'design-kit'];
const services = ['yard-api', 'slot-planner', 'tariff-service'];
const wagon = ['wagon-firmware', 'bench-rig', 'wagon-gateway'];
const cluster = ['platform-infra', 'deploy-tools', 'cluster-config'];
const warehouse = ['warehouse', 'yard-reports', 'import-scripts'];
const models = ['eta-models', 'yard-forecast', 'planner-lab'];
const railway = ['manifest-web', 'slot-planner', 'site-kit'];

export const components: Record<string, string[]> = {
  's-typescript': [...web, 'yard-api'],
  's-javascript': web,
  's-react': web,
  's-css': web,
  's-web-accessibility': web,
  's-design-systems': web,
  's-data-visualisation': ['yard-reports', 'planner-web', 'eta-models'],
  's-java': ['legacy-importer', 'customer-adapters'],
  's-csharp': ['manifest-core', 'tariff-service', 'manifest-ledger'],
  's-dotnet': ['manifest-core', 'tariff-service', 'manifest-ledger'],
  's-cpp': wagon,
  's-rust': ['wagon-gateway', 'frame-parser', 'wagon-firmware'],
  's-embedded-development': wagon,
  's-real-time-systems': wagon,
  's-iot-protocols': wagon,
  's-wagon-telematics': wagon,
  's-go': ['wagon-gateway', 'yard-api', 'deploy-tools'],
  's-python': models,
  's-backend-development': services,
  's-nodejs': services,
  's-graphql': services,
  's-rest-api-design': services,
  's-software-architecture': services,
  's-event-driven-architecture': services,
  's-software-testing': [...services, 'wagon-gateway'],
  's-property-based-testing': services,
  's-kafka': ['wagon-gateway', 'eta-models', 'yard-api', 'warehouse'],
  's-docker': [...services, 'deploy-tools'],
  's-kubernetes': cluster,
  's-helm': cluster,
  's-linux': cluster,
  's-terraform': ['platform-infra', 'dns-zones', 'cloud-network'],
  's-cloud-infrastructure': cluster,
  's-ci-cd': ['deploy-tools', 'build-runners', 'yard-api'],
  's-observability': cluster,
  's-prometheus': cluster,
  's-incident-response': cluster,
  's-networking': cluster,
  's-security': ['yard-api', 'manifest-core', 'deploy-tools'],
  's-data-engineering': warehouse,
  's-sql': warehouse,
  's-postgresql': ['yard-api', 'warehouse', 'slot-planner'],
  's-graph-databases': ['route-graph', 'warehouse'],
  's-data-modelling': warehouse,
  's-spark': warehouse,
  's-airflow': warehouse,
  's-statistics': models,
  's-exploratory-analysis': models,
  's-machine-learning': models,
  's-deep-learning': ['gate-camera', 'eta-models'],
  's-time-series-forecasting': models,
  's-mathematical-optimisation': ['slot-planner', 'planner-lab', 'crew-planner'],
  's-rail-operations': railway,
  's-timetabling': railway,
  's-etcs': railway,
  's-rail-safety': railway,
  's-dangerous-goods': railway,
  't-kestrel': ['handbook'],
  't-engineering': ['yard-api', 'handbook'],
  't-customers': ['manifest-web', 'handbook'],
  't-platform': ['deploy-tools', 'yard-api'],
  't-planning': ['slot-planner', 'planner-web'],
  't-tracking': ['wagon-gateway', 'bench-rig'],
  't-data': ['eta-models', 'yard-reports'],
  't-product-design': ['design-kit', 'manifest-web'],
  't-customer-operations': ['import-scripts', 'site-kit'],
};

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

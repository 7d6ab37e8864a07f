import type { Topic } from './topic';

export const peopleAndRailwayTopics: Record<string, Topic> = {
  's-product-management': {
    questions: [
      ['How do we say no to the largest customer?', 'With the goal on the table and what the yes would push out. They took it well.'],
      [
        'What is the problem behind the wish for an export?',
        'They compare with last year by hand. A comparison in the planner replaced the export.',
      ],
      ['When is something ready to be built?', 'When we know who wants it, how we will see that it works, and what we leave out.'],
    ],
    subjects: [
      'opportunities before solutions',
      'a roadmap of outcomes',
      'pricing of slots',
      'ending a feature kindly',
      'what we learned from ten lost deals',
    ],
  },
  's-user-research': {
    questions: [
      ['How many yard masters do we have to watch?', 'Five of one kind show most of it. But early and late shift are two kinds.'],
      ['How do I ask without leading?', 'Ask for the last time it happened, not for what they would like.'],
      ['What may we record on site?', 'Hands and screen, no faces; the works council has agreed to that. Form in the research folder.'],
    ],
    subjects: ['nights in the signal box', 'interviews without leading', 'notes that others can use', 'diary studies with drivers'],
  },
  's-interaction-design': {
    questions: [
      ['Should a conflict stop the planner from saving?', 'No: warn and let them save. They know of things we do not.'],
      ['How do we show four hundred trains on one screen?', 'Not all the same: late ones large, the rest as texture. Zoom by line.'],
      ['Where does undo belong?', 'Everywhere, also after saving. It replaced eleven “are you sure”.'],
    ],
    subjects: ['undo instead of asking', 'dense screens that stay calm', 'conflicts, shown and not forbidden', 'designing for gloves'],
  },
  's-prototyping': {
    questions: [
      ['Paper, Figma or code for the drag gesture?', 'Code. A gesture cannot be judged from pictures.'],
      ['How real must the data be?', 'Real enough that planners believe it: use the anonymised Tuesday.'],
    ],
    subjects: ['prototypes with a real Tuesday', 'paper for the first hour', 'throwing prototypes away', 'gestures in code'],
  },
  's-design-systems': {
    changes: [
      'Add tokens for train states',
      'Retire the third kind of button',
      'Document when not to use a dialog',
      'Publish the icon set as a font no more',
    ],
    questions: [
      [
        'May I add a colour for “held by customs”?',
        'Use the token status-held. If it does not fit, come to the office hour on Wednesdays.',
      ],
      ['How do we change a component that forty screens use?', 'New beside old, a codemod, and a date. Pictures are compared in CI.'],
    ],
    subjects: [
      'tokens for train states',
      'changing a component forty screens use',
      'documentation designers read',
      'when the system should say no',
    ],
  },
  's-usability-testing': {
    questions: [
      [
        'How do I test with people who have ten minutes?',
        'One task, their own train, at their desk. Fifteen such tests beat two hours in a room.',
      ],
      ['What do I do when they go silent?', 'Wait. Then ask what they expected to see.'],
    ],
    subjects: [
      'ten-minute tests on the platform',
      'tasks that are not tutorials',
      'from findings to changes',
      'testing with gloves and at night',
    ],
  },
  's-technical-writing': {
    questions: [
      [
        'Where does this page belong?',
        'Ask what the reader is doing: learning, working, looking up, or wondering why. One page, one of them.',
      ],
      ['How long may a runbook be?', 'One screen at three in the morning.'],
      ['Who keeps pages true?', 'The owner in its head; after six months it says “unchecked” in orange.'],
    ],
    subjects: [
      'runbooks for three in the morning',
      'writing for readers of a second language',
      'release notes customers read',
      'examples first',
    ],
  },
  's-coaching': {
    questions: [
      ['My mentee wants answers and I want to ask questions: what now?', 'Ask which of the two they need today. Both are fine.'],
      [
        'How do we end a mentoring that has run dry?',
        'At the agreed date, with thanks and what was learned. Agree on a date at the start.',
      ],
    ],
    subjects: [
      'the first mentoring session',
      'asking instead of telling',
      'growing into a senior role',
      'goals one can see',
      'finding one’s own way of leading',
    ],
  },
  's-giving-feedback': {
    questions: [
      ['How do I tell a senior that they interrupt people?', 'Soon, alone, one example, what it did. Then be silent.'],
      ['Is written feedback worth it?', 'For praise always. For the rest talk first, write afterwards what was agreed.'],
    ],
    subjects: ['feedback within a week', 'receiving feedback', 'praise that is worth something', 'hard conversations'],
  },
  's-facilitation': {
    questions: [
      ['How do I keep two people from talking all the time?', 'Write first, then talk, in turn. It also helps those who join from Pune.'],
      [
        'What do I do when a retrospective becomes a complaint round?',
        'Ask for the smallest thing that we can change ourselves by Friday.',
      ],
    ],
    subjects: ['workshops over three time zones', 'silent writing', 'decisions in a large room', 'retrospectives that change something'],
  },
  's-hiring': {
    questions: [
      ['What should the coding task show?', 'How somebody thinks with others. Ninety minutes together, on our code, with the internet.'],
      ['How do we keep gut feeling out?', 'Same questions for all, notes before talking, a decision by criteria.'],
    ],
    subjects: ['interviews that are the same for all', 'hiring juniors', 'writing an advert that invites', 'the first ninety days'],
  },
  's-stakeholder-management': {
    questions: [
      ['How do I tell Nordhafen that the date will not hold?', 'Today, by phone, with the new date and what they get on the old one.'],
      ['Who decides at Deccan Wagons?', 'On paper the CIO; really the head of the control room. Talk to both.'],
      ['How often should a customer hear from us while nothing happens?', 'Weekly, three lines. Silence is read as trouble.'],
    ],
    subjects: ['bad news early', 'a map of who decides', 'three lines a week', 'steering groups that steer'],
  },
  's-first-aid': {
    questions: [
      ['Where is the defibrillator in Porto?', 'Second floor by the lift, and one at the workshop gate. The map is beside each door.'],
    ],
    subjects: ['what to do in the first four minutes', 'first aid beside the track'],
  },
  's-rail-operations': {
    changes: ['Respect the brake test before departure', 'Read the wagon list of the old interchange format'],
    questions: [
      [
        'What happens between arrival and the next departure of a wagon?',
        'Uncoupling, hump, sorting, coupling, brake test. Two hours if nothing waits; mostly something waits.',
      ],
      [
        'Why does a train of 38 wagons need a different plan than one of 40?',
        'Length: 740 m is the limit on the corridor, and 40 does not fit the siding at the border.',
      ],
      ['What does “held” mean at customs?', 'The wagon may not leave; the train may, without it. So plan the shunt.'],
    ],
    subjects: [
      'a night in the marshalling yard',
      'how a wagon crosses four countries',
      'brake tests',
      'words yard masters use',
      'what a delay costs',
    ],
  },
  's-timetabling': {
    changes: ['Keep headways at the single-track section', 'Import paths of the infrastructure manager'],
    questions: [
      [
        'What is the difference between a path and a slot?',
        'A path is offered by the infrastructure, a slot is what our customer has booked of it.',
      ],
      ['How much buffer does a timetable need?', 'About 7% spread out, more before single track. All of it at the end helps nobody.'],
      ['Why can the 04:12 not be ten minutes later?', 'It would meet the passenger train on the single track. The next hole is 04:51.'],
    ],
    subjects: [
      'reading a string-line diagram',
      'buffers and where they help',
      'from yearly to ad-hoc paths',
      'single track and its meetings',
      'headways',
    ],
  },
  's-etcs': {
    changes: [
      'Check braking curves against the national values',
      'Read balise groups in either direction',
      'Mark sections that changed to level 2',
    ],
    questions: [
      [
        'Why does the planner’s running time differ from the driver’s display?',
        'We used the service brake, the on-board unit the guaranteed curve. With the national values it agrees to four seconds.',
      ],
      [
        'What changes for freight when a line goes to level 2?',
        'No lineside signals: wagons do not care, locomotives need the radio and a baseline 3 unit. So mind which one is planned.',
      ],
      ['How does a balise group tell the direction?', 'By the order of its balises. A single one needs linking.'],
      [
        'Which baseline must a locomotive have for the corridor?',
        'Baseline 3 release 2 from December. Eleven of Nordhafen’s do not; the list is attached.',
      ],
      [
        'What does the train do when radio is lost in level 2?',
        'It brakes after the time set by the national value, here 40 seconds. So plan no stop inside the tunnel.',
      ],
    ],
    subjects: [
      'braking curves, from first principles',
      'levels and modes on one page',
      'national values and why they hurt',
      'balises, telegrams and linking',
      'ETCS for timetable people',
      'baseline 3 and our customers’ locomotives',
    ],
  },
  's-rail-safety': {
    changes: ['Trace every hazard to a test', 'Show the evidence of each safety requirement'],
    questions: [
      [
        'Does a planning tool need a safety case?',
        'Not for the plan, the signalling protects. But the loading check does: it is relied upon.',
      ],
      ['How do we keep hazards and tests together?', 'By id, both ways, checked on merge. The assessor liked it.'],
      ['What is SIL 0 and do we have it?', 'No integrity claimed, but a basic process. Yes: the wagon box.'],
    ],
    subjects: ['a safety case in plain words', 'hazard logs that live', 'what the assessor asks', 'EN 50126 on two pages'],
  },
  's-dangerous-goods': {
    changes: ['Refuse wagons with class 1 beside class 3', 'Print the hazard plates on the wagon list'],
    questions: [
      [
        'May chlorine stand next to diesel in the train?',
        'There must be a protective distance; the planner marks it. The adviser signs, not the tool.',
      ],
      [
        'What changes in RID with the new edition?',
        'Three entries of lithium batteries and the telematics annex. Valid from January, six months both.',
      ],
      ['Is an empty uncleaned tank still dangerous goods?', 'Yes, with the last contents on the note.'],
    ],
    subjects: [
      'reading the orange plate',
      'protective distances',
      'the new edition of RID',
      'empty and uncleaned',
      'what the adviser must sign',
    ],
  },
  's-wagon-telematics': {
    changes: [
      'Derive mileage from positions',
      'Filter jumps below bridges',
      'Detect loading by the spring',
      'Geofence the sidings of Alvão Freight',
    ],
    questions: [
      ['Why does a parked wagon jump by 300 metres?', 'Reflections at the hall. Ignore moves without vibration.'],
      ['How exact is mileage for maintenance?', 'Within 1.5% on the test train. Good enough for the intervals, agreed with the workshop.'],
      ['Can we see whether a wagon is loaded?', 'By the spring sensor, within two tonnes. Without it, by how it starts moving, and badly.'],
    ],
    subjects: ['mileage for maintenance', 'positions below bridges', 'shocks and what they tell', 'from telegram to track'],
  },
};

import type { Topic } from './topic';

export const softwareTopics: Record<string, Topic> = {
  's-typescript': {
    changes: [
      'Turn on noUncheckedIndexedAccess',
      'Replace string ids by branded types',
      'Type the messages of the slot bus',
      'Narrow errors before they are logged',
      'Drop the last enum for a union',
    ],
    questions: [
      [
        'Why does narrowing get lost inside a callback?',
        'The compiler cannot know when the callback runs. Copy the value to a const first, then narrow that.',
      ],
      [
        'How do I type an object whose keys are station codes?',
        'Record<StationCode, Slot> with StationCode as a template literal type; a Map where stations come and go.',
      ],
      ['When is satisfies better than a type annotation?', 'When you want the check but keep the narrow type, as in our route tables.'],
    ],
    subjects: [
      'discriminated unions for train states',
      'strict mode on a codebase that is ten years old',
      'types that make wrong slots impossible',
      'generics without tears',
    ],
  },
  's-javascript': {
    changes: [
      'Cancel stale requests when the day changes',
      'Stop leaking listeners in the yard map',
      'Replace moment by Temporal in the clock widget',
      'Load the map bundle only when it is opened',
    ],
    questions: [
      [
        'Why is the arrival time off by an hour in the last week of March?',
        'The string has no offset, so the browser takes it as local. Send UTC and format in the zone of the station.',
      ],
      [
        'How do I find out what blocks the main thread in the yard map?',
        'Record a performance profile and look for the sort in renderWagons: it ran for every mouse move.',
      ],
    ],
    subjects: ['the event loop with a shunting yard as picture', 'dates and daylight saving time', 'memory leaks in long-lived screens'],
  },
  's-java': {
    changes: ['Move the legacy importer to virtual threads', 'Retire the XML parser of 2014', 'Close the connection pool on shutdown'],
    questions: [
      [
        'Why does the legacy importer pause for nine seconds every hour?',
        'Full collections: it keeps the whole day of messages in one list. Stream them, and the pause is gone.',
      ],
      ['Which Java version may the customer adapters use?', '21. Two customers were on 11 until spring; both have moved.'],
    ],
    subjects: ['virtual threads in the legacy importer', 'reading a thread dump without panic', 'taking the old importer apart safely'],
  },
  's-csharp': {
    changes: [
      'Use records for consignment notes',
      'Dispose the ledger writer in all paths',
      'Switch freight totals from double to decimal',
      'Enable nullable references in Manifest.Core',
    ],
    questions: [
      [
        'Why do two consignment notes with equal fields not compare equal?',
        'They are classes. As records they compare by value; mind the list inside, which still does not.',
      ],
      [
        'Is ConfigureAwait(false) still needed anywhere?',
        'Not in our services. In the library that customers host in their desktop client: yes.',
      ],
    ],
    subjects: [
      'nullable references, one project at a time',
      'records and pattern matching in Manifest',
      'async code that does not deadlock',
    ],
  },
  's-cpp': {
    changes: [
      'Replace raw pointers in the frame decoder',
      'Keep the ring buffer free of allocation',
      'Fix signed overflow in the odometer',
      'Build the firmware with sanitizers nightly',
      'Move the CAN driver to std::span',
      'Bound the retry queue of the modem',
    ],
    questions: [
      [
        'Why does the decoder crash only in the release build?',
        'A reference to a temporary in decodeHeader. The address sanitizer shows it on the second frame.',
      ],
      [
        'May we use exceptions in wagon firmware?',
        'No: expected<T, Error> everywhere below the application layer. The reasons are in the coding rules, chapter 3.',
      ],
      [
        'How do I keep std::function off the heap?',
        'Use the inplace_function in our base library; 32 bytes are enough for all callbacks we have.',
      ],
    ],
    subjects: [
      'ownership in the wagon firmware',
      'undefined behaviour we have really shipped',
      'templates that colleagues can read',
      'what C++20 gives us on a small chip',
      'sanitizers on the build server',
    ],
  },
  's-rust': {
    changes: [
      'Port the frame parser to Rust behind a C interface',
      'Replace unwrap by typed errors in the gateway',
      'Fuzz the telegram parser',
      'Share one tokio runtime between the sockets',
    ],
    questions: [
      [
        'How do I share the session table between tasks without fighting the borrow checker?',
        'One task owns it, the others send messages. Arc<Mutex<…>> works too until somebody holds it across an await.',
      ],
      ['Can Rust and C++ live in one firmware image?', 'Yes, through a C interface; the parser does it. Link time grows by a minute.'],
    ],
    subjects: [
      'Rust for people who know C++',
      'our first year of Rust in the gateway',
      'fuzzing parsers',
      'error types that help at night',
    ],
  },
  's-python': {
    changes: [
      'Validate the feed before it reaches the model',
      'Speed up the slot simulator with numpy',
      'Pin the environment of the notebooks',
      'Type the feature functions',
      'Read wagon events lazily',
    ],
    questions: [
      ['Why is my DataFrame 40 GB for a 3 GB file?', 'Station names as objects. Make them category and read only the columns you use.'],
      [
        'How do we package shared code for notebooks and jobs?',
        'One package in the eta-models repository, installed editable in notebooks and pinned in jobs.',
      ],
      [
        'Which is right here: threads, processes or asyncio?',
        'The importer waits for the network, so asyncio. The simulator computes, so processes.',
      ],
    ],
    subjects: [
      'notebooks that survive their author',
      'profiling the slot simulator',
      'typing for data people',
      'a Python project from empty folder to production',
    ],
  },
  's-go': {
    changes: [
      'Pass the context down to the store',
      'Limit parallel uploads per wagon',
      'Report build information on /healthz',
      'Replace the home-made pool by errgroup',
      'Drain connections before exit',
    ],
    questions: [
      [
        'Why does the gateway keep 40,000 goroutines after a reconnect?',
        'Nobody reads the result channel any more. Give it a buffer of one or select on the context.',
      ],
      ['How do I test code that waits?', 'Pass the clock in. The fake clock is in internal/clock, with examples.'],
    ],
    subjects: [
      'contexts and how work is cancelled',
      'small interfaces',
      'profiling the gateway in production',
      'graceful shutdown, done once for all services',
    ],
  },
  's-backend-development': {
    changes: [
      'Make slot requests idempotent',
      'Page the wagon list by cursor',
      'Retry the customs call with jitter',
      'Split reads from writes in the yard service',
    ],
    questions: [
      [
        'How do we keep a retried booking from being booked twice?',
        'The client sends a key, we store the answer with it. The same key gives the same answer for a day.',
      ],
      ['Where does the deadline of a request come from?', 'From the edge: 5 s minus what was used. Pass it on, never start a new one.'],
    ],
    subjects: [
      'idempotent requests',
      'timeouts, retries and the storms they make',
      'background jobs that may run twice',
      'cursors instead of offsets',
    ],
  },
  's-dotnet': {
    changes: [
      'Move Manifest to .NET 8',
      'Trim the container image of Manifest',
      'Use source-generated JSON in the tariff service',
      'Stop capturing HttpContext in background jobs',
    ],
    questions: [
      [
        'Why does the tariff service hang under load with free processors?',
        'Thread pool starvation: a .Result in the tariff lookup. With await all the way the queue is empty again.',
      ],
      [
        'How do scoped services get into a hosted service?',
        'Make a scope per message with IServiceScopeFactory; there is a base class for it in Manifest.Hosting.',
      ],
    ],
    subjects: ['dependency lifetimes in Manifest', 'upgrading .NET without a big bang', 'minimal APIs for small services'],
  },
  's-nodejs': {
    changes: [
      'Stream the export instead of building it',
      'Shut the worker down within its grace period',
      'Cap the body size of the upload route',
      'Replace the request library',
      'Keep the event loop free while planning',
    ],
    questions: [
      [
        'Why does the export run out of memory at month end?',
        'It builds the whole file first. Pipe the cursor through the CSV stream, memory stays at 80 MB.',
      ],
      [
        'How do I see what delays the event loop?',
        'monitorEventLoopDelay is on in every service; look at the panel by that name, then take a CPU profile.',
      ],
      ['Do we need cluster mode in containers?', 'No: one process per pod, and more pods.'],
    ],
    subjects: ['streams and back pressure', 'worker threads for the small planner', 'what happens on SIGTERM'],
  },
  's-graphql': {
    changes: [
      'Batch station lookups with a loader',
      'Limit the depth of yard queries',
      'Deprecate trainList for trains',
      'Give mutations stable error codes',
    ],
    questions: [
      ['Why does the train list send 400 queries to the database?', 'One per station. A loader per request makes it two.'],
      [
        'How do we remove a field that customers use?',
        'Deprecate with a date, watch the field usage report, write to those who are left, then remove.',
      ],
    ],
    subjects: [
      'loaders and the N+1 problem',
      'errors that clients can act on',
      'paging with cursors',
      'schema reviews without bikeshedding',
    ],
  },
  's-rest-api-design': {
    changes: [
      'Return problem details on every error',
      'Version the slot API by media type',
      'Document the tariff API in OpenAPI',
      'Answer 409 when a slot is taken',
    ],
    questions: [
      [
        'Is 404 or 403 right for a wagon of another customer?',
        '404: we do not tell that it exists. It is in the API rules under visibility.',
      ],
      [
        'How do long calculations fit into REST?',
        'POST makes a calculation, 202 with its address; GET tells the state. The planner API does it this way.',
      ],
    ],
    subjects: ['API rules of the house', 'errors as problem details', 'versioning without a second API'],
  },
  's-react': {
    changes: [
      'Draw only the rows of the timetable in view',
      'Keep scroll position when the day changes',
      'Split the planner store by screen',
      'Replace effects by derived values in the slot form',
      'Show stale data while reloading',
      'Lift the selection out of the train graph',
    ],
    questions: [
      [
        'Why does the whole timetable render when one train moves?',
        'The context value is a new object each time. Select in the row, and memo works.',
      ],
      ['Where should the state of the slot form live?', 'In the form until it is saved. Only the saved slot belongs into the store.'],
      ['How do I test a component that drags?', 'Test the reducer with positions; one browser test for the gesture itself.'],
      ['Is useEffect right for fetching here?', 'No, use the query hook. It cancels, retries and keeps the old data while it loads.'],
    ],
    subjects: [
      'drawing four hundred trains at sixty frames',
      'state that has one home',
      'forms without a form library',
      'server state and client state',
      'effects you do not need',
    ],
  },
  's-css': {
    changes: [
      'Lay the yard board out with grid',
      'Replace fixed heights in the wagon card',
      'Use container queries in the side panel',
      'Print the loading list on A4',
      'Add the night theme for signal boxes',
    ],
    questions: [
      ['Why does the side panel overflow only in Firefox?', 'min-width: auto of a grid item. Set min-width: 0 on the panel.'],
      ['How do we theme for day and night shift?', 'Custom properties on the root, switched by data-shift; never a colour in a component.'],
    ],
    subjects: [
      'grid for people who still float',
      'a night theme that does not blind',
      'container queries in the planner',
      'print styles for loading lists',
    ],
  },
  's-web-accessibility': {
    changes: [
      'Move the train graph by keyboard',
      'Announce delays in a live region',
      'Give every icon button a name',
      'Raise the contrast of late trains',
      'Keep focus in the slot dialog',
    ],
    questions: [
      [
        'How can a graph of four hundred trains be usable with a screen reader?',
        'As a table beside it, with the same selection. Zainab tested it with a user in Bremen; it works.',
      ],
      [
        'Is red and green enough to tell late from on time?',
        'No. One man in twelve cannot tell. Shape and text as well; see the status tokens.',
      ],
      [
        'Which tests can a machine do for us?',
        'About a third: names, contrast, roles. axe runs in CI; the rest is the keyboard walk on Thursdays.',
      ],
    ],
    subjects: [
      'the Thursday keyboard walk',
      'accessible drag and drop',
      'live regions that do not shout',
      'colours that also work in bright sun',
    ],
  },
  's-software-architecture': {
    changes: ['Draw the border between planning and tracking', 'Record why tariffs stay in one service'],
    questions: [
      [
        'Should the tariff engine become its own service?',
        'Not yet: it changes with Manifest and by the same people. A module with its own schema gives the same freedom.',
      ],
      [
        'How do we decide without meeting five times?',
        'One page: context, decision, consequences. A week to object. Silence is agreement.',
      ],
      [
        'Where do we put logic that planning and tracking both need?',
        'In neither: publish the fact from its owner. The copied braking tables cost us a month last year.',
      ],
    ],
    subjects: [
      'borders between services',
      'decision records people read',
      'growing out of the shared database',
      'cost as a quality of architecture',
    ],
  },
  's-event-driven-architecture': {
    changes: [
      'Publish slot changes through an outbox',
      'Version the wagon event',
      'Make the projection of yard state rebuildable',
      'Skip events seen before',
    ],
    questions: [
      [
        'How do we change an event that six teams read?',
        'Add fields, never change one. For the rest a new event beside the old, and a date for the old one.',
      ],
      [
        'Why did the yard state differ from the events?',
        'The write and the publish were two steps. With the outbox they are one transaction.',
      ],
    ],
    subjects: [
      'the outbox, step by step',
      'events as facts and not as commands',
      'rebuilding state from the log',
      'ordering, and when it does not matter',
    ],
  },
  's-kafka': {
    changes: [
      'Key wagon positions by wagon',
      'Raise the session timeout of the ETA consumer',
      'Compact the topic of wagon states',
      'Alert on consumer lag by minutes and not messages',
      'Move the tracking topics to the new brokers',
      'Commit offsets after the write',
    ],
    questions: [
      [
        'Why does the ETA consumer rebalance every few minutes?',
        'A batch takes longer than max.poll.interval. Fewer records a poll, or the slow call in its own pool.',
      ],
      [
        'How many partitions should the position topic have?',
        '48: four times the consumers at peak. More cannot be undone, keys would move.',
      ],
      ['Can we read last month again without disturbing production?', 'Yes, with an own group and a quota. The script is in tools/replay.'],
      ['Does exactly-once help when we write to PostgreSQL?', 'No. It ends at the topic. Make the write idempotent by event id.'],
    ],
    subjects: [
      'choosing keys and partitions',
      'consumer groups when things go wrong',
      'replaying a month of positions',
      'schema evolution of wagon events',
      'compacted topics as memory',
    ],
  },
  's-software-testing': {
    changes: [
      'Remove sleeps from the tracking tests',
      'Seed every test with its own data',
      'Run slow tests on merge only',
      'Fail the build on a skipped test',
      'Test the migration with last night’s copy',
    ],
    questions: [
      ['Why does this test fail on Mondays only?', 'It asks for the next working day. Pass the clock in and test all seven.'],
      ['How much should we mock?', 'What is slow or not ours. The database is real in our tests and takes two seconds to start.'],
      ['Is 90% coverage a good goal?', 'As a floor for new code perhaps. It says nothing about the assertions.'],
    ],
    subjects: ['tests that tell what broke', 'flaky tests and their causes', 'a test database in two seconds', 'what not to test'],
  },
  's-property-based-testing': {
    changes: [
      'Check that plans never overlap on a track',
      'Shrink failing timetables to two trains',
      'Round-trip every wagon telegram',
      'Compare the fast planner with the simple one',
    ],
    questions: [
      [
        'How do I generate timetables that make sense?',
        'Generate the trains and derive the times. Filtering random times throws nearly all away.',
      ],
      [
        'What do I test when I do not know the right answer?',
        'What must hold: no overlap, same trains in as out, a later start never arrives earlier. Or compare with a slow, simple version.',
      ],
    ],
    subjects: ['properties worth stating', 'shrinking a failing timetable', 'model-based tests of the yard service'],
  },
  's-code-review': {
    questions: [
      ['How long may a review wait?', 'Four working hours for the first answer; small ones first. Say so when you cannot.'],
      ['What do I do with a change of 2,000 lines?', 'Ask for a walk-through, then for it in parts. Approving it unread helps nobody.'],
      [
        'How do I write a comment that is not taken badly?',
        'Ask, say why, and mark what is taste. And praise what is good, it teaches too.',
      ],
    ],
    subjects: ['reviews within four hours', 'comments that teach', 'reviewing what one does not know', 'small changes'],
  },
  's-embedded-development': {
    changes: [
      'Wake the wagon box on shock only',
      'Roll firmware back when the watchdog bites twice',
      'Measure the battery under load',
      'Store positions while the modem is off',
      'Sign the update image',
    ],
    questions: [
      [
        'Why do boxes in Finland lose their battery in January?',
        'The modem searches for minutes below -20°. Back off after three tries and the battery lasts the winter.',
      ],
      [
        'How do I debug a fault that needs a moving train?',
        'Record the bus with the trace build, replay on the bench. Ask Dmitri for the replay rig.',
      ],
      [
        'How do we brick fewer boxes with updates?',
        'Two images, a signed switch and a health check within five minutes. None since spring.',
      ],
    ],
    subjects: ['two years on one battery', 'updates over a bad network', 'the replay rig', 'watchdogs that help'],
  },
  's-real-time-systems': {
    changes: [
      'Give the brake sensor its own priority',
      'Remove the lock from the sampling loop',
      'Measure worst-case latency on every build',
      'Use priority inheritance in the bus driver',
    ],
    questions: [
      [
        'Why do we miss samples only while the modem sends?',
        'Priority inversion over the logging lock. Inheritance on, or log from a queue.',
      ],
      ['What is a fair deadline for the shock sensor?', '2 ms to the buffer. Everything after that can wait for 200.'],
    ],
    subjects: ['priority inversion on the wagon', 'measuring the worst case', 'schedulability with pencil and paper'],
  },
  's-iot-protocols': {
    changes: [
      'Resume MQTT sessions after a tunnel',
      'Pack positions into one telegram',
      'Throttle reconnects after an outage',
      'Support LoRaWAN for parked wagons',
    ],
    questions: [
      ['Why do all wagons reconnect at once after a tunnel?', 'The same back-off everywhere. Add jitter, and the broker stays calm.'],
      ['Which quality of service do positions need?', 'QoS 0 while moving, the next one is a minute away. QoS 1 for door and shock.'],
      [
        'Can a parked wagon report for months without a SIM?',
        'With LoRaWAN in yards that have a gateway: four messages a day, and the battery hardly notices.',
      ],
    ],
    subjects: ['MQTT over tunnels and borders', 'saving bytes on roaming', 'LoRaWAN in the yard', 'ten thousand reconnects'],
  },
};

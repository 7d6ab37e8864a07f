import type { Topic } from './topic';

export const dataTopics: Record<string, Topic> = {
  's-data-engineering': {
    changes: [
      'Check row counts between source and warehouse',
      'Late events belong to their day',
      'Document owners of every table',
      'Load tariffs incrementally',
    ],
    questions: [
      [
        'Why does yesterday’s report change today?',
        'Positions arrive up to 20 hours late. The day is final at noon; until then the report says so.',
      ],
      ['Who owns this table?', 'The team in its description. Where there is none, the table goes at the end of the quarter.'],
    ],
    subjects: ['data contracts with tracking', 'late data', 'backfills that do not hurt', 'tables with an owner'],
  },
  's-sql': {
    changes: [
      'Find gaps in positions by window',
      'Replace the correlated subquery of the yard report',
      'Count wagons once per train',
      'Move date logic into the calendar table',
      'Select by range instead of by function',
    ],
    questions: [
      ['Why does the join count wagons twice?', 'Trains change number at the border. Join by run and not by number.'],
      ['How do I get the last position of every wagon?', 'DISTINCT ON, or row_number over wagon by time. The first is faster here.'],
      ['Why is the index on departure not used?', 'You compare date(departure). Compare a range, and it is.'],
      ['How do I find gaps longer than an hour?', 'lag() over the wagon, then filter the difference.'],
    ],
    subjects: ['window functions with trains', 'reading a query plan', 'joins that multiply', 'SQL for product people'],
  },
  's-postgresql': {
    changes: [
      'Partition positions by week',
      'Add the index concurrently',
      'Vacuum the slot table earlier',
      'Set a lock timeout in migrations',
      'Drop three indexes nobody reads',
    ],
    questions: [
      [
        'Why did a tiny migration stop the yard for a minute?',
        'It waited for a lock and everybody waited behind it. lock_timeout and try again.',
      ],
      ['Is JSONB fine for the extras of customers?', 'For what we only hand through: yes. What we filter by becomes a column.'],
      ['How can 200 pods share 100 connections?', 'Through the pooler in transaction mode. No session settings then.'],
    ],
    subjects: ['migrations while trains run', 'partitions by week', 'vacuum and bloat', 'connections and pools'],
  },
  's-graph-databases': {
    changes: [
      'Model routes as relationships with times',
      'Index relationships by their date',
      'Bound the length of route patterns',
      'Load stations in batches',
    ],
    questions: [
      ['Why does the route query never end?', 'An open-ended path over sidings. Bound it, or use a shortest path.'],
      [
        'When is a graph better than tables here?',
        'When the question is how to get from A to B, or what hangs on C. Reports stay in tables.',
      ],
      [
        'How do I keep supernodes like Hamburg from slowing everything?',
        'Start from the other end, and give the relationship type the direction and the line.',
      ],
    ],
    subjects: ['the railway network as a graph', 'Cypher for SQL people', 'supernodes', 'query plans in Neo4j'],
  },
  's-data-modelling': {
    changes: [
      'Give the run of a train its own key',
      'Keep history of wagon owners',
      'Split address from customer',
      'Name units in every column',
    ],
    questions: [
      [
        'Is a train the same when its number changes?',
        'For customers yes, for infrastructure no. So we have runs and paths, and a link with dates.',
      ],
      ['How do we keep who owned a wagon last year?', 'Valid from and until, no overlaps by constraint. The view shows today.'],
    ],
    subjects: ['what a train is', 'history in tables', 'a glossary for all teams', 'units and how we lost one'],
  },
  's-spark': {
    changes: [
      'Broadcast the station table',
      'Salt the join on Hamburg',
      'Write files of a decent size',
      'Cache the cleaned positions once',
      'Push the date filter down',
    ],
    questions: [
      [
        'Why do 199 tasks finish and one runs for an hour?',
        'Hamburg: a tenth of all positions. Salt the key, or let adaptive execution split it.',
      ],
      ['Why is reading slow although the data is small?', '80,000 tiny files. Compact once a day.'],
      ['Is Spark needed for this at all?', 'For 4 GB no. One machine and a good query do it in a minute.'],
    ],
    subjects: ['skew, with Hamburg as example', 'file sizes', 'reading the Spark UI', 'when not to use Spark'],
  },
  's-airflow': {
    changes: [
      'Make the backfill restartable',
      'Alert the owner of a late table',
      'Replace sensors by datasets',
      'Limit parallel runs per source',
      'Test that every DAG loads',
    ],
    questions: [
      ['Why did the job run twice for Sunday?', 'The clock went back. Schedule in UTC.'],
      ['How do I backfill a month without hurting the source?', 'A pool of two and runs in order; it takes a night.'],
      ['Where do I put the logic: task or library?', 'Library, with tests. The task only says what and when.'],
    ],
    subjects: ['idempotent tasks', 'backfills overnight', 'pools and priorities', 'DAGs under test'],
  },
  's-statistics': {
    changes: ['Report intervals with every delay figure', 'Use the median for dwell times', 'Correct for trains that never arrived'],
    questions: [
      [
        'Is the new planner really better or was it the weather?',
        'Compare lines of the same day. The difference is 2.1 minutes, 1.2 to 3.0.',
      ],
      ['Why is the average delay so misleading?', 'Three strikes make it. Show the median and the 90th percentile.'],
      ['How many weeks must the test run?', 'Six for a minute of difference. The calculator is in the notebook.'],
    ],
    subjects: [
      'intervals for people who decide',
      'survival analysis for late trains',
      'why averages of delays lie',
      'experiments on a railway',
      'regression to the mean in yard statistics',
    ],
  },
  's-exploratory-analysis': {
    changes: ['Plot dwell times by yard and hour', 'Profile every new feed', 'Flag sensors that never move'],
    questions: [
      ['What do I look at first in a feed I do not know?', 'Counts by day, missing values, extremes. Then ten rows by eye, always.'],
      ['Why are there so many trains at exactly midnight?', 'It is the default of the old importer. They are unknown, not at midnight.'],
    ],
    subjects: [
      'the first hour with a new feed',
      'missing values and what they mean',
      'dwell times, a walk through',
      'distributions before averages',
    ],
  },
  's-machine-learning': {
    changes: [
      'Hold out whole weeks',
      'Drop the feature that knows the future',
      'Compare each model with the timetable',
      'Log features as the model saw them',
      'Retrain when the timetable changes',
    ],
    questions: [
      [
        'Why is the model perfect in the notebook and poor in production?',
        'The feature “actual arrival of the train before” is not known yet. Rebuild features as of the moment.',
      ],
      ['Gradient boosting or a network for arrival times?', 'Boosting: as good here, trains in minutes, and the planner can be told why.'],
      ['How do I split data when trains depend on each other?', 'By week and never by row.'],
    ],
    subjects: [
      'leakage, with our own examples',
      'baselines nobody may skip',
      'explaining a forecast to a yard master',
      'monitoring models',
    ],
  },
  's-deep-learning': {
    changes: ['Read wagon numbers from gate pictures', 'Quantise the gate model', 'Augment pictures with rain'],
    questions: [
      ['Why does the gate camera misread sevens at night?', 'It has seen too few. Two hundred labelled night pictures were enough.'],
      ['Do we need graphics cards in production?', 'No: the quantised model takes 40 ms on a processor, and gates are slow.'],
    ],
    subjects: ['wagon numbers from pictures', 'labels, the real work', 'small models at the gate'],
  },
  's-time-series-forecasting': {
    changes: [
      'Forecast arrival as a distribution',
      'Use the calendar of public holidays',
      'Blend the live position into the ETA',
      'Score forecasts by pinball loss',
      'Forecast yard load by hour',
    ],
    questions: [
      ['How sure are we about an ETA two days ahead?', 'Half of the trains arrive within 70 minutes of it. We show the range since June.'],
      ['How do I score a forecast that is a range?', 'Pinball loss and coverage. Honest first, then sharp.'],
      ['Why is every Easter wrong?', 'The calendar feature had only fixed holidays.'],
    ],
    subjects: [
      'ETAs with an honest range',
      'seasonality of freight',
      'scoring forecasts',
      'forecasting yard load',
      'when the naive forecast wins',
    ],
  },
  's-mathematical-optimisation': {
    changes: [
      'Warm-start the planner with yesterday’s plan',
      'Break symmetry between equal locomotives',
      'Price slots by column generation',
      'Stop at one percent of the bound',
      'Separate crew rules as lazy constraints',
      'Report the bound with every plan',
    ],
    questions: [
      ['Why does the solver take an hour for twelve locomotives?', 'They are the same to it: symmetry. Order them, and it takes a minute.'],
      ['How do I tell the planner that a rule should rather hold?', 'A penalty in the units of the goal: a minute of delay costs 4.'],
      ['Is the plan optimal or just good?', 'Look at the bound: within 0.8%. The rest would cost an hour.'],
      [
        'When is a heuristic enough?',
        'When the answer must come while the yard master waits. Local search, with the bound computed at night.',
      ],
    ],
    subjects: [
      'column generation for slots',
      'symmetry and how to break it',
      'reading a solver log',
      'soft rules and their price',
      'modelling before solving',
      'bounds, and why we print them',
    ],
  },
  's-data-visualisation': {
    changes: [
      'Draw delays as a strip per line',
      'Sort yards by load and not by name',
      'Label lines directly',
      'Use one scale for all small multiples',
      'Show the range of the ETA',
    ],
    questions: [
      ['How do I show uncertainty without frightening people?', 'A band and a sentence: “between 14:10 and 15:30, four of five times”.'],
      ['Which chart for dwell times of forty yards?', 'Sorted dot plot with quantiles; no pies, no rainbows.'],
    ],
    subjects: ['string-line diagrams, 150 years on', 'uncertainty in charts', 'colour scales for late trains', 'dashboards somebody opens'],
  },
};

import type { Topic } from './topic';

export const platformTopics: Record<string, Topic> = {
  's-docker': {
    changes: [
      'Build images in two stages',
      'Run services as their own user',
      'Cache dependencies between builds',
      'Drop the shell from the gateway image',
    ],
    questions: [
      ['Why is the planner image 2.3 GB?', 'The build tools are still in it. In two stages it is 180 MB.'],
      ['Why does my container ignore SIGTERM?', 'A shell is process 1. Use the exec form, or an init.'],
    ],
    subjects: ['small images', 'a laptop set-up in one command', 'what a container is not'],
  },
  's-kubernetes': {
    changes: [
      'Drain nodes one zone at a time',
      'Give the yard API a disruption budget',
      'Set memory requests from what is really used',
      'Spread the planner over zones',
      'Upgrade the Hamburg cluster to the next minor version',
      'Replace liveness probes that restart healthy pods',
      'Scale consumers by lag',
      'Deny traffic between namespaces by default',
      'Move cron jobs off the planner nodes',
      'Keep ETA models on the nodes with local disks',
    ],
    questions: [
      [
        'Why are pods of the yard API evicted every night at two?',
        'The backup fills the node disk, and pods without a storage request go first. Set ephemeral-storage and move the backup.',
      ],
      [
        'How do I upgrade the cluster without stopping the planner?',
        'New node pool beside the old, disruption budgets first, then drain zone by zone. The list is in the runbook; it takes forty minutes.',
      ],
      ['Why does my pod stay Pending although nodes are half empty?', 'Requests count, not usage. Yours ask for 8 GB and use 900 MB.'],
      [
        'What do requests and limits really do?',
        'Requests decide where it fits, a memory limit kills, a CPU limit only slows. We set no CPU limits.',
      ],
      [
        'Why does a rollout drop connections for two seconds?',
        'The endpoint goes after the process. A preStop pause of five seconds and a proper SIGTERM.',
      ],
      ['How can a job of one team not starve the others?', 'A quota and a priority class per namespace. Planner 1000, batch 100.'],
      [
        'Why can a pod reach the database but not resolve its name?',
        'The network policy allows 5432 and forgets DNS. Add port 53 to kube-system.',
      ],
    ],
    subjects: [
      'cluster upgrades on a Tuesday morning',
      'requests, limits and what they cost',
      'probes that tell the truth',
      'network policies without guessing',
      'autoscaling by lag',
      'debugging a pod that will not start',
      'disruption budgets',
      'scheduling, explained with a shunting yard',
    ],
  },
  's-helm': {
    changes: [
      'Share one chart between all services',
      'Validate values by schema',
      'Keep secrets out of values files',
      'Test charts against the real API server',
    ],
    questions: [
      ['How do I see what an upgrade would change?', 'helm diff, it runs on every merge request of the charts.'],
      ['Why was the old config still mounted after the upgrade?', 'Same name, so no restart. Put its checksum into an annotation.'],
    ],
    subjects: ['one chart for thirty services', 'values with a schema', 'rolling back a release'],
  },
  's-linux': {
    changes: [
      'Rotate the logs of the bastion',
      'Tune file handles of the broker hosts',
      'Replace cron scripts by timers',
      'Collect core dumps centrally',
    ],
    questions: [
      ['The disk is full but du shows nothing: where is it?', 'A deleted file that is still open. lsof +L1 shows which process.'],
      ['How do I find out what a stuck process waits for?', 'cat /proc/PID/stack, then strace. Mostly it is NFS.'],
      ['Why is load 30 with idle processors?', 'Load counts tasks that wait for the disk as well. iostat shows the slow volume.'],
    ],
    subjects: ['the first ten minutes on a sick machine', 'shell scripts that fail loudly', 'strace for everyone', 'systemd timers'],
  },
  's-terraform': {
    changes: [
      'Split the state by environment',
      'Import the hand-made DNS zones',
      'Lock provider versions',
      'Plan on every merge request',
      'Protect databases from being destroyed',
      'Move the network into a module',
    ],
    questions: [
      [
        'Terraform wants to replace the database: what now?',
        'Stop. Somebody changed the subnet group. Use a moved block, and prevent_destroy is on now.',
      ],
      ['How do I get a resource that was clicked together into the state?', 'An import block, a plan that shows no change, then merge.'],
      ['Who may apply to production?', 'Only the pipeline. A person approves the plan that it shows.'],
    ],
    subjects: ['modules worth sharing', 'state, and how to move things in it', 'reviewing a plan', 'finding drift before it finds you'],
  },
  's-cloud-infrastructure': {
    changes: [
      'Move cold archives to cheap storage',
      'Tag everything with its team',
      'Shut test environments at night',
      'Add a second region for backups',
    ],
    questions: [
      [
        'Why did the network bill double in June?',
        'Traffic between zones: the consumer read from the wrong replica. Rack awareness is on now.',
      ],
      ['Which instances should the solver get?', 'Few fast cores. The compute-optimised ones; more than 8 cores do not help it.'],
    ],
    subjects: [
      'reading the cloud bill',
      'regions, zones and what may fail',
      'access without long-lived keys',
      'nights off for test environments',
    ],
  },
  's-ci-cd': {
    changes: [
      'Cache the package store on runners',
      'Run affected tests only',
      'Sign what we deploy',
      'Deploy by merge and not by button',
      'Quarantine flaky tests automatically',
    ],
    questions: [
      ['Why does the pipeline take 26 minutes?', 'It installs four times. With the shared cache and affected tests only it is seven.'],
      [
        'How do I roll back without asking anybody?',
        'Revert and merge; or the rollback job, which takes the last good tag. Both are allowed, always.',
      ],
      ['May I deploy on a Friday?', 'Yes, if you are here for two more hours. The canary does the rest.'],
    ],
    subjects: ['pipelines under ten minutes', 'canaries for the planner', 'trunk-based work in small steps', 'rolling back without fear'],
  },
  's-observability': {
    changes: [
      'Trace a slot request through all services',
      'Log the request id everywhere',
      'Drop labels with a value per wagon',
      'Alert on what users feel',
      'Sample traces by error',
    ],
    questions: [
      [
        'How do I follow one slot request through seven services?',
        'By its trace id: it is in the answer header. Open it in the trace view and sort by own time.',
      ],
      ['Why does the metrics store need 90 GB?', 'A label with the wagon number: 40,000 series each. Put it in the log.'],
      ['What should wake somebody at night?', 'What a yard master would call about. Everything else waits for the morning.'],
    ],
    subjects: [
      'alerts that deserve to wake you',
      'traces through the planner',
      'service levels agreed with customers',
      'logs with structure',
    ],
  },
  's-prometheus': {
    changes: ['Record the lag quantiles', 'Replace averages by histograms', 'Alert on burn rate', 'Scrape the wagon gateway by pod'],
    questions: [
      ['Why does rate() show half of the requests?', 'The range is shorter than two scrapes. Use four times the interval.'],
      ['Can I average the 95th percentiles of pods?', 'No. Sum the buckets, then take histogram_quantile.'],
    ],
    subjects: ['PromQL for the on-call week', 'histograms', 'burn rate alerts'],
  },
  's-incident-response': {
    changes: ['Page the owner and not everybody', 'Link every alert to its runbook', 'Freeze deploys while an incident is open'],
    questions: [
      [
        'Who talks to the customer during an incident?',
        'The communicator, never the one who repairs. The roles are on the card beside the phone.',
      ],
      ['When is an incident over?', 'When users see no effect for thirty minutes and somebody owns the follow-up.'],
      [
        'How do I write a postmortem without blame?',
        'What did people know at that time, and why did it make sense? Names do not help, roles do.',
      ],
    ],
    subjects: ['the first fifteen minutes', 'postmortems without blame', 'game days', 'handing over the pager', 'roles in an incident'],
  },
  's-networking': {
    changes: [
      'Shorten the DNS time to live before the move',
      'Open the gateway for IPv6',
      'Raise keep-alive above the load balancer’s',
      'Route Pune through the nearer exchange',
    ],
    questions: [
      ['Why do idle connections from Pune break after six minutes?', 'The firewall forgets them after 350 seconds. Keep-alive at 60.'],
      ['How do I prove that it is the network?', 'mtr from both ends, then packets on both ends. Mostly it is not.'],
    ],
    subjects: ['what happens before the first byte', 'DNS, the usual suspect', 'reading a packet capture', 'TLS without mysteries'],
  },
  's-security': {
    changes: [
      'Rotate signing keys monthly',
      'Refuse tokens without audience',
      'Escape customer names in exports',
      'Scan dependencies on merge',
      'Hash API keys at rest',
    ],
    questions: [
      ['May we log the whole request for support?', 'No: consignment notes carry names. Log the id and the field names.'],
      [
        'How bad is this finding in the XML library?',
        'Bad only where customers upload. Manifest does: patched today; the others by Friday.',
      ],
      ['Where do secrets of a new service belong?', 'In the vault, mounted at start. Never in the values file, also not for an hour.'],
    ],
    subjects: ['tokens and what can go wrong with them', 'secure uploads', 'dependencies and their surprises', 'least access for services'],
  },
  's-threat-modelling': {
    questions: [
      ['Who would attack a wagon box?', 'Thieves who want to know where copper stands. So position history needs more care than position.'],
      ['How long should a threat model take?', 'Ninety minutes for a change, a day for a new product. Draw the data flows first.'],
    ],
    subjects: ['ninety minutes with STRIDE', 'data flow diagrams', 'threats to wagon boxes', 'what attackers want from a timetable'],
  },
};

import { isAssistant } from './assistant';
import type { Contact } from './commit';

/** Automatons by name. A first or family name alone (Claude, Devin, Piet Bot) proves nothing: their mailboxes and hyphens tell them. */
const BOT_NAME = /\[bot\]$|[-_](?:ro)?bot$/i;

/** Services and accounts of build machines. They stand for the whole name, with "bot" behind it or not. */
const SERVICES = [
  'dependabot|renovate|mend renovate|greenkeeper|snyk|pyup|scala steward|imgbot|depfu|lgtm|deepsource|sonatype lift|whitesource|fossabot',
  'mergify|bors|homu|kodiak|codecov|coveralls|netlify|vercel|restyled|pre-commit[. ]ci|semantic[- ]release|release[- ]please|release drafter',
  'weblate|hosted weblate|transifex|crowdin|lokalise|pontoon|translatewiki(?:\\.net)?|translator l5d|l10n|allcontributors',
  'github|github[- ]actions?|web-flow|gitlab|gitlab[- ]ci|gitlab (?:alert|support|security|automation) bot|bitbucket[- ]pipelines?|azure pipelines',
  'azure devops(?: pipelines?)?|project collection build service(?: \\(.*\\))?|.* build service \\(.*\\)|microsoft\\.visualstudio\\.services\\.\\w+',
  'gitea(?:[- ]actions)?|forgejo(?:[- ]actions)?|codeberg(?:[- ]ci)?|woodpecker(?:[- ]ci)?|builds\\.sr\\.ht|gerrit(?: code review)?|zuul|prow',
  'openstack proposal|copybara(?:[- ]service)?|chromium[- ]autoroll|skia[- ]flutter[- ]autoroll|aws[- ]sdk[- \\w]*automation|aws codebuild',
  'jenkins|hudson|teamcity|bamboo|buildkite|circle[- ]?ci|travis(?:[- ]ci)?(?: user)?|drone(?:[- ]ci)?|appveyor|concourse(?:[- ]ci)?|tekton|argo ?cd|flux(?:[- ]?cd)?',
  'ci|build|builder|cibuild|buildmaster|autobuild|deploy(?:er|ment)?|cvs2svn|cvs2git|svn2git|git-svn',
];
const SERVICE = new RegExp(`^(?:${SERVICES.join('|')})(?:[- ](?:bot|preview|user))?$`, 'i');

/** Mailboxes of services; one that takes no mail (noreply@…) belongs to a service. */
const SERVICE_MAILBOX =
  /\[bot\]$|[-_+](?:ro)?bot$|^(?:bot|no-?reply|do-?not-?reply|dependabot|renovate|greenkeeper|github-actions|actions?|commits-noreply|jenkins|buildbot|autobuild|azure-?devops|teabot|l10n-bot|support\+bot)$/i;

/**
 * Tokens of projects and groups, with which machines commit under a name somebody chose. GitLab: project_1_bot_ab12@, group_1_bot@,
 * service_account_group_1_ab12@. Bitbucket: an address of bots.bitbucket.org. Google: accounts of services.
 */
const TOKEN_MAILBOX = /^(?:project|group)_\d+_bot\w*$|^service_account_\w+$|^noreply-mt-[\w-]+$/i;
const TOKEN_DOMAIN = /(?:^|\.)(?:bots\.bitbucket\.org|gserviceaccount\.com|bots\.noreply\.[\w.-]+|apps\.github\.com)$/i;

export type Automaton = 'bot' | 'assistant';

/** What a contact is that is no person and has no knowledge; undefined for people. */
export function automatonOf(contact: Contact): Automaton | undefined {
  if (isAssistant(contact)) return 'assistant';
  const name = contact.name.trim();
  const at = contact.email.lastIndexOf('@');
  const [mailbox, domain] = at < 0 ? [contact.email, ''] : [contact.email.slice(0, at), contact.email.slice(at + 1)];
  const byName = BOT_NAME.test(name) || SERVICE.test(name);
  return byName || SERVICE_MAILBOX.test(mailbox) || TOKEN_MAILBOX.test(mailbox) || TOKEN_DOMAIN.test(domain) ? 'bot' : undefined;
}

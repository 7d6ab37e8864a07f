import { automatonOf } from '../../cli/git/automaton';

const of = (who: string) => {
  const [, name = '', email = ''] = /^(.*?) ?<(.*)>$/.exec(who) ?? [];
  return automatonOf({ name, email });
};

// Tokens and accounts of machines, by host.
test.each([
  'deploy <project_4711_bot_9f2c@noreply.gitlab.example.com>',
  'group-token <group_12_bot@noreply.gitlab.com>',
  'Scanner <service_account_group_12_0a1b2c@noreply.gitlab.com>',
  'GitLab Alert Bot <alert@example.com>',
  'My token <3f2a9b1c@bots.bitbucket.org>',
  'bitbucket-pipelines <commits-noreply@bitbucket.org>',
  'GitHub Action <action@github.com>',
  'github-actions <41898282+github-actions[bot]@users.noreply.github.com>',
  'Project Collection Build Service (acme) <build@example.org>',
  'shop Build Service (acme) <>',
  'Azure DevOps Pipelines <azuredevops@microsoft.com>',
  'Gitea Actions <teabot@gitea.io>',
  'Forgejo Actions <noreply@forgejo.org>',
  'Chromium LUCI CQ <chromium-scoped@luci-project-accounts.iam.gserviceaccount.com>',
  'Zuul <zuul@review.opendev.org>',
  'Copybara-Service <copybara@google.com>',
  'Jenkins <jenkins@ci.example.org>',
  'semantic-release-bot <semantic-release-bot@martynus.net>',
  'Weblate (bot) <noreply-mt-deepl@weblate.org>',
  'Crowdin Bot <support+bot@crowdin.com>',
  'Scala Steward <me@scala-steward.org>',
])('%s is a bot or a token', (who) => expect(of(who)).toBe('bot'));

test.each([
  'aider (gpt-4o) <aider@aider.chat>',
  'Ana Lima (aider) (claude-3-5-sonnet) <anything@example.org>',
  'openhands <openhands@all-hands.dev>',
  'Cursor Agent <cursoragent@cursor.com>',
  'Copilot <198982749+Copilot@users.noreply.github.com>',
  'GitHub Copilot <copilot@example.org>',
  'Claude <noreply@anthropic.com>',
  'Claude Opus 4.1 <claude@somewhere.org>',
  'Codex <codex@openai.com>',
  'ChatGPT <chatgpt@openai.com>',
  'Gemini <gemini@google.com>',
  'Jules <jules@google.com>',
  'Junie <junie@jetbrains.com>',
  'Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>',
  'Amp <amp@ampcode.com>',
  'Crush <crush@charm.land>',
  'opencode <noreply@opencode.ai>',
  'Roo Code <roomote@roocode.com>',
  'Warp <agent@warp.dev>',
  'Qwen-Coder <qwen-coder@alibabacloud.com>',
])('%s is a coding assistant', (who) => expect(of(who)).toBe('assistant'));

test.each([
  'Claude Martin <claude@example.org>',
  'Claude <claude.martin@example.org>',
  'Devin Roe <devin@example.org>',
  'Devin Roe <devin.roe@cognition.ai>',
  'Jules Verne <jules@example.org>',
  'Jules Roy <jules.roy@google.com>',
  'Ana Lima <ana@anthropic.com>',
  'Ana (Opera) Lima <ana@example.org>',
  'Ci Li <ci.li@example.org>',
  'Build Smith <build.smith@example.org>',
  'Jenkins Lee <lee@example.org>',
  'Ana Lima <12345+copilotfan@users.noreply.github.com>',
  'Project Bot Smith <project.smith@example.org>',
  'Ana Lima <123-ana@users.noreply.gitlab.com>',
])('%s is a person', (who) => expect(of(who)).toBeUndefined());

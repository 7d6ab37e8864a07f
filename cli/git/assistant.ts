import type { Contact } from './commit';

/** Coding assistants that commit, or are named as co-authors, under their own name. Letters and digits only. */
// prettier-ignore
const ASSISTANTS = new Set([
  'aider', 'amazonq', 'amazonqdeveloper', 'amp', 'augment', 'augmentagent', 'augmentcode', 'bolt', 'chatgpt', 'claude', 'claudecode', 'cline', 'codegen',
  'codeium', 'codex', 'codexcli', 'coderabbit', 'continue', 'copilot', 'crush', 'cursor', 'cursoragent', 'deepseek', 'devin', 'devinai', 'factorydroid', 'droid',
  'gemini', 'geminicli', 'geminicodeassist', 'geminicoder', 'githubcopilot', 'goose', 'gptengineer', 'grok', 'jules', 'googlelabsjules', 'junie', 'kilocode',
  'kimi', 'kimicode', 'kiro', 'kiroagent', 'letta', 'lettacode', 'lovable', 'mistralvibe', 'openai', 'openaicodex', 'opencode', 'openhands', 'opendevin', 'plandex',
  'qodo', 'qwen', 'qwencode', 'qwencoder', 'replit', 'replitagent', 'roocode', 'roomote', 'smol', 'sourcegraphamp', 'sweagent', 'sweep', 'sweepai', 'tabnine',
  'trae', 'v0', 'vibe', 'warp', 'warpagent', 'windsurf', 'zencoder', 'zed', 'copilotsweagent', 'anthropic',
]);

/** Where their makers take mail. An assistant's own name there is no employee. */
const MAKERS = new RegExp(
  `(?:^|\\.)(?:${[
    'aider\\.chat|all-hands\\.dev|openhands\\.dev|amazon\\.com|aws\\.com|ampcode\\.com|sourcegraph\\.com|anthropic\\.com|claude\\.(?:ai|com)|augmentcode\\.com',
    'augment\\.(?:com|dev)|block\\.xyz|bolt\\.new|stackblitz\\.com|charm\\.(?:land|sh)|cline\\.bot|codegen\\.com|codeium\\.com|coderabbit\\.ai|cognition\\.(?:ai|com)',
    'continue\\.dev|cursor\\.(?:com|sh|so)|anysphere\\.(?:co|inc)|deepseek\\.com|devin\\.ai|factory\\.ai|github\\.com|google\\.com|googleapis\\.com|jetbrains\\.com|kilocode\\.ai',
    'kiro\\.dev|letta\\.com|lovable\\.(?:app|dev)|gptengineer\\.app|microsoft\\.com|mistral\\.ai|moonshot\\.(?:ai|cn)|kimi\\.com|openai\\.com|opencode\\.ai|plandex\\.ai',
    'qodo\\.ai|codium\\.ai|alibabacloud\\.com|alibaba-inc\\.com|qwen\\.ai|replit\\.com|roocode\\.com|sweep\\.dev|swe-agent\\.com|tabnine\\.com|trae\\.ai|v0\\.(?:app|dev)|vercel\\.com',
    'warp\\.dev|windsurf\\.com|x\\.ai|zed\\.dev|zencoder\\.ai',
  ].join('|')})$`,
  'i',
);

/** A model in brackets behind the name, as aider and others sign: "aider (gpt-4o)", "Claude Sonnet 4 [1M]". */
const MODEL =
  /[([](?:[\w.-]+\/)*(?:gpt|chatgpt|o[134](?:-|\))|claude|sonnet|opus|haiku|gemini|deepseek|llama|mistral|mixtral|codestral|devstral|qwen|grok|kimi|glm|command-r)[\w .:/-]*[)\]]/i;
/** A name that is a model's: "Claude Opus 4.1", "GPT-5", "Gemini 2.5 Pro". */
const MODEL_NAME =
  /^(?:claude (?:code|opus|sonnet|haiku)\b|claude \d|gpt-?\d|chatgpt|gemini (?:\d|pro|flash|code|cli)|github copilot|copilot swe agent|openai codex|amazon q\b|google jules|cursor agent|devin ai|replit agent|qwen ?\d|deepseek[- ](?:v|r|coder)\d?|grok[- ]\d)/i;
const ASKED_MAILBOX = /^(?:agent|ai|assistant|bot|codex|hello|info|no-?reply|support|team|dev|coder)$/i;
/** Accounts of assistants at GitHub, by login: their private address has it. */
const LOGIN =
  /^(?:\d+\+)?(copilot|claude|cursoragent|openhands-agent|roomote|devin-ai-integration|google-labs-jules|gemini-code-assist|sweep-ai|codegen-sh|kiro-agent)$/i;

/** True for coding assistants, as authors or co-authors. A first name alone (Claude, Devin, Jules) proves nothing: the address must be one of the maker's. */
export function isAssistant({ name, email }: Contact): boolean {
  const shown = name.trim();
  if (MODEL.test(shown) || MODEL_NAME.test(shown)) return true;
  const at = email.lastIndexOf('@');
  const [mailbox, domain] = [email.slice(0, Math.max(at, 0)), email.slice(at + 1)];
  if (/^users\.noreply\.github\.com$/i.test(domain)) return LOGIN.test(mailbox);
  if (!MAKERS.test(domain)) return false;
  const tagless = mailbox.replace(/\+.*$/, '');
  return ASSISTANTS.has(folded(tagless)) || (ASSISTANTS.has(folded(shown)) && ASKED_MAILBOX.test(tagless));
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

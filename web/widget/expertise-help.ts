import { drawHelp, element } from './draw';
import css from './expertise-help.css?inline';
import { failureOf } from './failure';
import { findHelp, type Help } from './help';
import { questionOf } from './question';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/**
 * `<expertise-help skill="kafka" token-from="auth.token">`: the three people who can help best, one reason each, and what to read first.
 * It asks when it comes into view, and again when one of its attributes changes.
 */
export class ExpertiseHelp extends HTMLElement {
  static readonly observedAttributes = ['skill', 'text', 'url', 'token-from'];

  private readonly heading = element('h2', { tabIndex: -1 });
  /** There from the start: what is said in it later is read out. */
  private readonly status = element('p', { role: 'status' });
  private readonly body = element('div', {});
  private asking: AbortController | undefined;
  private readonly seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.ask();
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const section = element('section', {}, this.heading, this.status, this.body);
    section.setAttribute('aria-label', 'Who can help');
    root.append(section);
  }

  connectedCallback(): void {
    this.seen.observe(this);
  }

  disconnectedCallback(): void {
    this.seen.disconnect();
    this.asking?.abort();
  }

  attributeChangedCallback(): void {
    if (!this.isConnected) return;
    // Observed anew it asks anew, once for all attributes that change together.
    this.seen.disconnect();
    this.seen.observe(this);
  }

  private ask(): void {
    this.seen.disconnect();
    this.asking?.abort();
    const question = questionOf(this, { title: document.title, address: location.href });
    this.heading.textContent = question ? `Who can help with ${question.about}?` : 'Who can help?';
    if (!question) return this.fail(new Error(), 'Nothing is asked: the element needs the attribute skill, text or url.');
    this.show('Looking for people …');
    this.asking = new AbortController();
    const { signal } = this.asking;
    findHelp(question, this.getAttribute('token-from'), signal).then(
      (help) => signal.aborted || this.answer(help, question.about),
      (error: unknown) => signal.aborted || this.fail(error),
    );
  }

  private answer(help: Help, about: string): void {
    const { skill = about, people } = help;
    this.heading.textContent = `Who can help with ${skill}?`;
    this.show(people.length ? '' : 'Nobody was found.', ...drawHelp(help, about));
  }

  private fail(error: unknown, message?: string): void {
    const failure = message ? { message } : failureOf(error);
    const id = failure.requestId && element('small', {}, 'Request ', element('code', {}, failure.requestId));
    const again = element('button', { type: 'button', onclick: () => this.askAgain() }, 'Try again');
    this.show(failure.message, ...(id ? [id] : []), again);
  }

  private askAgain(): void {
    // The button goes away, and the focus must not go with it.
    this.heading.focus();
    this.ask();
  }

  private show(status: string, ...body: Node[]): void {
    this.status.textContent = status;
    this.body.replaceChildren(...body);
  }
}

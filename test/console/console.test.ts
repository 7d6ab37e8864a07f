import { askView } from './ask.view';
import { describeInBrowser, useConsole } from './browser';
import { championView } from './champion.view';
import { coverageView } from './coverage.view';
import { liveView } from './live.view';
import { personView } from './person.view';
import { planView } from './plan.view';
import { programView } from './program.view';
import { signInView } from './sign-in.view';
import { skillView } from './skill.view';
import { syncsView } from './sync.view';
import { widgetView } from './widget.view';

const REFUSED = /^Failed to load resource: .* status of 403/;

// One service with the sample and one page for all views: each start of them takes longer than the tests of a view.
describeInBrowser('the console', () => {
  const console = useConsole();
  beforeEach(() => void (console().problems.length = 0));
  // A question that is refused is told by the view, and by the browser as well.
  afterEach(() => expect(console().problems.filter((problem) => !REFUSED.test(problem))).toEqual([]));
  describe('signing in', () => signInView(console));
  describe('ask', () => askView(console));
  describe('a person', () => personView(console));
  describe('a skill', () => skillView(console));
  describe('champions', () => championView(console));
  describe('coverage and risk', () => coverageView(console));
  describe('syncs', () => syncsView(console));
  describe('programs', () => programView(console));
  describe('a plan', () => planView(console));
  describe('pages that stay open', () => liveView(console));
  describe('the widget', () => widgetView(console));
});

/** What colours are used: those of the system, or one of the two. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'expertise-graph.theme';
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };

/** The theme that was chosen in this browser. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Shows the page in the chosen theme; the style sheets follow the attribute. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}

/** Chooses the next theme and gives it. */
export function turnTheme(theme: Theme): Theme {
  const next = NEXT[theme];
  localStorage.setItem(KEY, next);
  applyTheme(next);
  return next;
}

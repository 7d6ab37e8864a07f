import type { Page } from '@playwright/test';
import { see } from './browser';

/** A tab says how many pairs it holds. */
export async function shows(page: Page, tab: string, count: number): Promise<void> {
  await see(page.getByRole('tab', { name: `${tab} ${count}`, exact: true })).toBeVisible();
}

type Place = ReturnType<Page['getByRole']>;

const MOST_TABS = 120;

/** Presses Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(page: Page, place: Place): Promise<void> {
  await see(place).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if ((await place.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(place)}.`);
}

/** Presses Tab until a row of the table has the focus. */
export async function intoTable(page: Page): Promise<void> {
  await see(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await page.evaluate('document.activeElement?.closest("[role=row][data-key]") !== null')) return;
    // A table that was left by its headings is come back to by them.
    const inTable = await page.evaluate('document.activeElement?.closest("[role=grid]") !== null');
    await page.keyboard.press(inTable ? 'ArrowDown' : 'Tab');
  }
  throw new Error('Tab never comes to the table.');
}

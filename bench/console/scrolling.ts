import type { Browser, Page } from 'playwright-core';
import { type Row, row } from '../pairing/row';
import { visit } from './visit';

const DISTANCE = 12_000;
const SPEED = 4_000;

interface Frames {
  readonly frames: number;
  readonly blank: number;
}

/** Scrolls a long plan as a finger does, and looks at every frame that was painted for bands without any row. */
export async function scrollPlan(browser: Browser, origin: string, token: string, plan: string, pairs: number): Promise<Row[]> {
  const { context, page } = await visit(browser, origin, token);
  await page.goto(`${origin}/console/plans/${plan}`);
  await page.getByRole('tab', { name: `To review ${pairs}`, exact: true }).waitFor();
  const grid = page.getByRole('grid');
  await grid.getByRole('row').nth(1).waitFor();
  const box = await grid.boundingBox();
  if (!box) throw new Error('The table is not shown.');
  await page.evaluate('new Promise((done) => requestIdleCallback(done))');
  const before = await page.evaluate<number>('performance.now()');
  const pictures = await filmed(page, async (session) => {
    await session.send('Input.synthesizeScrollGesture', {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance: -DISTANCE,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
  });
  const longest = await page.evaluate<number>(
    `Math.max(0, ...longTasks.filter(({ startTime }) => startTime > ${before}).map(({ duration }) => duration))`,
  );
  const rows = await page.evaluate<number>(`document.querySelectorAll('[role=row]').length`);
  const { frames, blank } = await blankBands(page, pictures, box);
  await context.close();
  return [
    row(`${pairs} pairs scrolled by ${DISTANCE} pixels`, `${blank} blank`, `of ${frames} frames; ${SPEED} pixels a second; none may be`),
    row(`${pairs} pairs, longest task meanwhile`, longest ? `${longest.toFixed(0)} ms` : 'under 50 ms', `${rows} rows in the page`),
  ];
}

type Session = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

/** Every frame that the browser painted during some work, as pictures. */
async function filmed(page: Page, work: (session: Session) => Promise<void>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const pictures: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data);
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 70, everyNthFrame: 1 });
  await work(session);
  await session.send('Page.stopScreencast');
  await session.detach();
  return pictures;
}

/** How many pictures have a band as high as a row and a half, within the table, in which nothing is written. The browser itself reads them. */
async function blankBands(
  page: Page,
  pictures: readonly string[],
  box: { x: number; y: number; width: number; height: number },
): Promise<Frames> {
  const other = await page.context().newPage();
  const blanks = await other.evaluate<boolean[]>(`${LOOK}(${JSON.stringify({ pictures, box })})`);
  await other.close();
  return { frames: blanks.length, blank: blanks.filter(Boolean).length };
}

/** In the page: whether a picture has 66 lines on end, below the headings and within the first half of the table, that are all of one colour. */
const LOOK = `(async ({ pictures, box }) => {
  const found = [];
  for (const picture of pictures) {
    const image = new Image();
    image.src = 'data:image/jpeg;base64,' + picture;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const scale = image.width / 1280;
    const [left, top] = [Math.round((box.x + 50) * scale), Math.round((box.y + 40) * scale)];
    const width = Math.round((box.width / 2 - 50) * scale);
    const bottom = Math.min(image.height, Math.round((box.y + box.height - 4) * scale));
    let [empty, worst] = [0, 0];
    for (let y = top; y < bottom; y++) {
      const { data } = context.getImageData(left, y, width, 1);
      let [low, high] = [255, 0];
      for (let i = 0; i < data.length; i += 4) { low = Math.min(low, data[i]); high = Math.max(high, data[i]); }
      empty = high - low > 60 ? 0 : empty + 1;
      worst = Math.max(worst, empty);
    }
    found.push(worst > 66 * scale);
  }
  return found;
})`;

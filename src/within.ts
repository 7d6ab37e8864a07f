/** Work that took longer than it may. */
export class TooSlow extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/** What the work gives, if it does within `ms` milliseconds. Throws TooSlow else; what fails after that concerns nobody any more. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new TooSlow(ms)), ms)));
  work.catch(() => undefined);
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

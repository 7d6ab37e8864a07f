/** Work that took longer than allowed. */
export class TooSlow extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/** Returns the result of the work if it comes within `ms` milliseconds, and throws TooSlow otherwise; a later failure is ignored. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new TooSlow(ms)), ms)));
  work.catch(() => undefined);
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

import type { IncomingMessage } from 'node:http';
import type { CookieOptions, Response } from 'express';

/**
 * A cookie that scripts cannot read and other sites cannot make a browser send with what they load or post. Over https its name lets
 * browsers take it from this very host only; over http, which the configuration allows on this machine alone, that prefix is not possible.
 */
export class SecretCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(name: string, origin: string) {
    const secure = origin.startsWith('https:');
    this.name = secure ? `__Host-${name}` : name;
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  /** Its value, where one was sent that could be ours. */
  read({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
    const sent = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const value = sent.find((pair) => pair.startsWith(`${this.name}=`))?.slice(this.name.length + 1);
    return value !== undefined && /^[\w.-]{1,4000}$/.test(value) ? value : undefined;
  }

  /** Sets it, for `ms` milliseconds. */
  write(res: Response, value: string, ms: number): void {
    res.cookie(this.name, value, { ...this.options, maxAge: Math.max(0, ms) });
  }

  clear(res: Response): void {
    res.clearCookie(this.name, this.options);
  }
}

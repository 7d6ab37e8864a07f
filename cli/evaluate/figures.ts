import type { Interval } from './statistics/bootstrap';

/** A measure from 0 to 1 with as many digits as some hundred queries carry. */
export const figure = (value: number): string => value.toFixed(4);

/** A difference, its sign always shown. */
export const difference = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`;

export const interval = ({ low, high }: Interval): string => `${figure(low)} .. ${figure(high)}`;
export const differenceInterval = ({ low, high }: Interval): string => `${difference(low)} .. ${difference(high)}`;

/** The bounds of what a Date can be, for ranges that are open at one side; epoch milliseconds. */
export const EARLIEST = -8_640_000_000_000_000;
export const LATEST = 8_640_000_000_000_000;

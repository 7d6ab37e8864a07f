// All dates of the sample count back from the `today` it is built for.

const DAY = 86_400_000;

/** Midnight UTC, `days` before today. */
export function dayBefore(today: Date, days: number): Date {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()) - days * DAY);
}

/** As a plain date, for example 2024-05-31; negative days lie ahead. */
export function dateBefore(today: Date, days: number): string {
  return dayBefore(today, days).toISOString().slice(0, 10);
}

/** A working moment: Saturday and Sunday become the Friday before. */
export function momentBefore(today: Date, days: number, minuteOfDay: number): string {
  const day = dayBefore(today, days);
  const weekend = day.getUTCDay() === 6 ? 1 : day.getUTCDay() === 0 ? 2 : 0;
  return new Date(day.getTime() - weekend * DAY + minuteOfDay * 60_000).toISOString();
}

/** The address that opens a message to somebody. What stands in an e-mail address is never read as headers of the message. */
export function mailTo(email: string, subject?: string): string {
  const to = encodeURIComponent(email).replace('%40', '@');
  return `mailto:${to}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;
}

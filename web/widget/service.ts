// The script is served by the service it asks; its address is known only while it is run for the first time.
const script = document.currentScript as HTMLScriptElement | null;

/** Where the service is, with a slash at its end. */
export const SERVICE = new URL('.', script?.src || location.href).href;

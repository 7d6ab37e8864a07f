const BASE = /^https?:\/\/data\.europa\.eu\/esco\//;

/** The id of a concept: what its address has behind the part all share. http://data.europa.eu/esco/skill/0005c151-… is esco:skill/0005c151-… */
export function escoId(uri: string): string {
  return `esco:${uri.trim().replace(BASE, '')}`;
}

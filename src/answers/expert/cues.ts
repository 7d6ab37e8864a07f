/** Words that ask for a level; the level is the least that is meant. */
export const LEVELS: ReadonlyMap<string, number> = new Map([
  ['basic', 2],
  ['intermediate', 3],
  ['experienced', 3],
  ['proficient', 3],
  ['skilled', 3],
  ['advanced', 4],
  ['senior', 4],
  ['expert', 4],
  ['experts', 4],
  ['specialist', 4],
  ['master', 5],
  ['guru', 5],
]);

/** What the asker wants of the person. */
export type Intent = 'MENTOR' | 'REVIEW' | 'TALK';

export const INTENTS: ReadonlyMap<string, Intent> = new Map([
  ['mentor', 'MENTOR'],
  ['mentors', 'MENTOR'],
  ['mentoring', 'MENTOR'],
  ['mentorship', 'MENTOR'],
  ['coach', 'MENTOR'],
  ['teach', 'MENTOR'],
  ['teaches', 'MENTOR'],
  ['tutor', 'MENTOR'],
  ['review', 'REVIEW'],
  ['reviews', 'REVIEW'],
  ['reviewer', 'REVIEW'],
  ['reviewers', 'REVIEW'],
  ['talk', 'TALK'],
  ['speaker', 'TALK'],
]);

/** Words that ask for people who are free. */
export const FREE: ReadonlySet<string> = new Set(['available', 'free']);

/** What a place or a team stands behind. */
export const WHERE: ReadonlySet<string> = new Set(['in', 'from', 'at', 'near', 'around', 'based', 'located', 'of', 'on', 'within', 'the']);
export const TEAM: ReadonlySet<string> = new Set(['team', 'teams', 'squad', 'department', 'group', 'unit']);
/** What a language stands behind, and what stands behind it. */
export const SPEAKS: ReadonlySet<string> = new Set(['speaks', 'speak', 'speaking', 'fluent', 'in']);
export const SPEAKING: ReadonlySet<string> = new Set(['speaking', 'speaker', 'speakers']);

/** Words of a question that say nothing of its matter; the index of contributions has its own list for the rest of English. */
export const ASKING: ReadonlySet<string> = new Set(
  (
    'a about advice also am an and any anybody anyone are as ask at be best by can colleague colleagues could do does every find for ' +
    'from get give good great had has have he help helped helping helps her him his how i if in into is it its know knowledge known ' +
    'knows learn least like looking me my need needs now of on or our out people person please s she should show so somebody someone ' +
    'such than that the their them there they this to us use used uses using want was we well what when where which who whom whose ' +
    'will with work worked working works would you your'
  ).split(' '),
);

/** Languages by their names in English and in themselves, as ISO 639-1 codes. */
export const LANGUAGES: ReadonlyMap<string, string> = languages();

function languages(): Map<string, string> {
  const found = new Map<string, string>();
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const a of letters)
    for (const b of letters) {
      const code = a + b;
      const name = english.of(code);
      if (!name || name === code) continue;
      found.set(name.toLowerCase(), code);
      const own = new Intl.DisplayNames([code], { type: 'language' }).of(code);
      if (own && own !== code) found.set(own.toLowerCase(), code);
    }
  return found;
}

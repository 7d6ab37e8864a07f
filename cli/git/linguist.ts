import * as linguist from 'linguist-languages';
import { createLanguages, type Languages } from './languages';

/** All languages that Linguist knows. */
export function loadLanguages(): Languages {
  return createLanguages(Object.values(linguist));
}

import { tableOf, type Folder } from './tables';

export const uri = (path: string) => `http://data.europa.eu/esco/${path}`;

/** A small classification in the form of the official files; suffix makes its ids its own. */
export function writeEsco(folder: Folder, suffix = ''): void {
  const skill = (id: string) => uri(`skill/${id}${suffix}`);
  const occupation = uri(`occupation/baker${suffix}`);
  const concept = ['conceptUri', 'preferredLabel', 'altLabels', 'status', 'description'];
  const write = (name: string, header: string[], rows: string[][]) => folder.write(`${name}.csv`, tableOf(header, rows));
  write('skills_en', concept, [
    [skill('bread'), 'bake bread', 'Bake  Bread\nbread baking\nmake bread', 'released', 'Bake it, and "well".'],
    [skill('bake'), 'bake', '', 'released', 'Use an oven.'],
    [skill('old'), 'churn butter', '', 'obsolete', ''],
  ]);
  write('skillGroups_en', concept, [[skill('S1'), 'handling food', '', 'released', '']]);
  write('occupations_en', concept, [[occupation, 'baker', 'baker\nbread maker', 'released', 'Bakes.']]);
  write(
    'broaderRelationsSkillPillar',
    ['conceptUri', 'broaderUri'],
    [
      [skill('bread'), skill('bake')],
      [skill('bake'), skill('S1')],
    ],
  );
  write(
    'skillSkillRelations',
    ['originalSkillUri', 'relationType', 'relatedSkillUri'],
    [
      [skill('bake'), 'optional', skill('bread')],
      [skill('bake'), 'optional', skill('bake')],
    ],
  );
  write(
    'occupationSkillRelations',
    ['occupationUri', 'relationType', 'skillUri'],
    [
      [occupation, 'essential', skill('bread')],
      [occupation, 'optional', skill('bake')],
      [occupation, 'essential', skill('old')],
      [uri('occupation/gone'), 'essential', skill('bread')],
    ],
  );
}

import { sameName } from '../names';

/** Of an occupation, by its O*NET-SOC code: onet:occupation/15-1252.00. */
export function occupationId(code: string): string {
  return `onet:occupation/${code.trim()}`;
}

/** Of an element of the content model, a skill or a field of knowledge: onet:element/2.A.1.a. */
export function elementId(element: string): string {
  return `onet:element/${element.trim()}`;
}

/** Of a product category, by its UNSPSC code: onet:unspsc/43232408. */
export function commodityId(code: string): string {
  return `onet:unspsc/${code.trim()}`;
}

/** Of a technology. It has no code, so its name is the id: "Amazon Web Services AWS" is onet:technology/amazon-web-services-aws. */
export function technologyId(name: string): string {
  return `onet:technology/${sameName(name).replaceAll(' ', '-')}`;
}

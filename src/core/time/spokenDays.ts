export { weekdayNames } from './reading/vocabulary';
export type { Direction } from './reading/dayIn';

import { templateHeadShape } from '../templates/parseOwnTemplate';
import type { FileKind } from './layout';
import { pairShape } from './pair';
import { peopleShape, programmeShape } from './programme';
import { reflectionShape } from './reflection';
import { sessionListShape, sessionShape } from './session';
import type { AnyShape } from './shape';

/** What a file of each kind holds: the one source of reading, help and the JSON Schemas. */
export const rootShapes: Readonly<Record<FileKind, AnyShape>> = {
	programme: programmeShape,
	people: peopleShape,
	pair: pairShape,
	session: sessionShape,
	sessionList: sessionListShape,
	reflection: reflectionShape,
	template: templateHeadShape,
};

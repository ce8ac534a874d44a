import { reflectionShape, templateHeadShape } from './noteKeys';
import { pairShape } from './pair';
import { peopleShape, programmeShape } from './programmeFile';
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

/** What a file of ours is, told by its name and place alone (product.md, Files), so that foreign files are never read. */
export type FileKind = 'programme' | 'people' | 'pair' | 'session' | 'sessionList' | 'reflection' | 'template';

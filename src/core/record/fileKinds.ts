import { reflectionShape, templateFrontMatterShape } from './noteKeys';
import { messageShape } from './messageKeys';
import { pairShape } from './pairShape';
import { peopleShape, programmeShape } from './programmeFile';
import { sessionListShape, sessionShape } from './sessionShape';
import type { AnyShape } from './shape';

/** The shape of each kind of file. Reading, editor help and the JSON Schemas are all derived from it. */
export const rootShapes: Readonly<Record<FileKind, AnyShape>> = {
	programme: programmeShape,
	people: peopleShape,
	pair: pairShape,
	session: sessionShape,
	sessionList: sessionListShape,
	reflection: reflectionShape,
	template: templateFrontMatterShape,
	message: messageShape,
};

/** The kind of a file, derived from its name and path alone (product.md, Files), so that foreign files are never read. */
export type FileKind = 'programme' | 'people' | 'pair' | 'session' | 'sessionList' | 'reflection' | 'template' | 'message';

import { reflectionShape, templateFrontMatterShape } from './noteKeys';
import { pairShape } from './pair';
import { peopleShape, programmeShape } from './programmeFile';
import { sessionListShape, sessionShape } from './session';
import type { AnyShape } from './shape';

/** The shape of each kind of file: the only source for reading, completion and the JSON Schemas. */
export const rootShapes: Readonly<Record<FileKind, AnyShape>> = {
	programme: programmeShape,
	people: peopleShape,
	pair: pairShape,
	session: sessionShape,
	sessionList: sessionListShape,
	reflection: reflectionShape,
	template: templateFrontMatterShape,
};

/** The kind of a record file. It depends on the file's name and path only (product.md, Files), so that other files are never read. */
export type FileKind = 'programme' | 'people' | 'pair' | 'session' | 'sessionList' | 'reflection' | 'template';

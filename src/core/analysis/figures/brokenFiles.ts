import { segmentsBelow } from '../../text/uri';
import type { Programme } from '../../programme/programme';
import type { ProblemCode } from '../../record/problem';
import { plainText } from '../../text/plainText';

/** A file of which something is not counted, and why; never with what is written there. */
export interface BrokenFile {
	/** The way to it from the programme's folder. */
	readonly file: string;
	readonly code: ProblemCode;
	/** From 1. */
	readonly line: number;
}

/**
 * Files that figures come from and that can't be read, or not wholly. Reflections are left out: one whose head can't be
 * read is private until it says otherwise, and not even its name is told.
 */
export function brokenFiles({ folder, broken }: Programme): readonly BrokenFile[] {
	return broken.flatMap(({ uri, kind, broken: problem }) => kind === 'reflection' || kind === 'template' || !problem
		? []
		: [{ file: plainText((segmentsBelow(folder, uri) ?? [uri]).join('/'), 1_000), code: problem.code, line: problem.range.start.line + 1 }]);
}

import type { ParsedFile } from '../files/parsedFile';
import { share } from '../files/share';
import { actionAt } from '../programme/carriedOver';
import { nameOfPerson, type Programme } from '../programme/programme';
import { isOpen, type Session } from '../record/session';
import { plainText } from '../text/plainText';
import { nameOf } from '../text/uri';
import type { Words } from '../words/words';

/** The actions that a session carries over. `all` and `open` count those found in the record. */
export interface Carried {
	/** The line of the `carried` key, from 0. */
	readonly line: number;
	readonly all: number;
	readonly open: number;
}

/** Returns a session's carried actions; undefined where none of them is found in the record. `lines` are the file's lines. */
export function carriedAt(file: ParsedFile, session: Session, programme: Programme, lines: readonly string[]): Carried | undefined {
	const actions = (session.carried ?? []).flatMap(reference => actionAt(reference, programme)?.action ?? []);
	const first = actions.length === 0 ? undefined : file.references.find(({ to, session: of }) => to === 'action' && of === session.id);
	if (!first) {
		return undefined;
	}
	let { line } = first.range.start;
	// A block list starts below its key, possibly after comments.
	while (line > session.position.line && /^\s*(?:-|#|$)/.test(lines[line] ?? '') && !/^\s*-\s+\w+\s*:/.test(lines[line] ?? '')) {
		line -= 1;
	}
	return { line, all: actions.length, open: actions.filter(isOpen).length };
}

/** Returns titles and authors of the shared reflections on a session. Private ones are not included (product.md, Reflection). */
export function sharedReflections(session: string, programme: Programme, words: Words): readonly string[] {
	return (programme.reflectionsBySession.get(session) ?? [])
		.flatMap(reflection => share(reflection, programme.folder) ?? [])
		.map(({ title, uri, author }) => [title ?? nameOf(uri), author === undefined ? '' : words.rows.by(nameOfPerson(programme, author))]
			.filter(part => part !== '')
			.map(part => plainText(part))
			.join(' · '));
}

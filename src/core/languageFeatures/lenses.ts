import type { ParsedFile } from '../files/parsedFile';
import { share } from '../files/share';
import { actionAt } from '../programme/carriedOver';
import { nameOfPerson, type Programme } from '../programme/programme';
import { isOpen, type Session } from '../record/session';
import { plainText } from '../text/plainText';
import { nameOf } from '../text/uri';
import type { Words } from '../words/words';

/** What a session carries over, where it says so, and how much of it is still open. */
export interface Carried {
	/** The line of its key, counted from 0. */
	readonly line: number;
	readonly all: number;
	readonly open: number;
}

/** Undefined for a session that carries nothing that is known. */
export function carriedAt(file: ParsedFile, session: Session, programme: Programme, lines: readonly string[]): Carried | undefined {
	const actions = (session.carried ?? []).flatMap(reference => actionAt(reference, programme)?.action ?? []);
	const first = actions.length === 0 ? undefined : file.references.find(({ to, session: of }) => to === 'action' && of === session.id);
	if (!first) {
		return undefined;
	}
	let { line } = first.range.start;
	// A list in block style begins below its key, and comments may stand between.
	while (line > session.position.line && /^\s*(?:-|#|$)/.test(lines[line] ?? '') && !/^\s*-\s+\w+\s*:/.test(lines[line] ?? '')) {
		line -= 1;
	}
	return { line, all: actions.length, open: actions.filter(isOpen).length };
}

/** The reflections on a session that others can read, by name and author. Private ones leave no trace (product.md, Reflection). */
export function sharedReflections(session: string, programme: Programme, words: Words): readonly string[] {
	return (programme.reflectionsBySession.get(session) ?? [])
		.flatMap(reflection => share(reflection, programme.folder) ?? [])
		.map(({ title, uri, author }) => [title ?? nameOf(uri), author === undefined ? '' : words.rows.by(nameOfPerson(programme, author))]
			.filter(part => part !== '')
			.map(part => plainText(part))
			.join(' · '));
}

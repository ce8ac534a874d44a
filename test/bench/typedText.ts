import type { Position } from '../../src/core/text/range';
import type { MadeUpFile } from './programme/programme';

/** What is typed into: one session, or a list of as many as fit. */
export interface TypedText {
	/** Below the programme's folder. */
	readonly path: string;
	readonly text: string;
}

/** The first session's file under a name that its schema goes by. */
export function loneSession(files: readonly MadeUpFile[]): TypedText {
	const [session] = sessionsIn(files);
	return { path: 'sessions/lone.session.yaml', text: session?.text ?? '' };
}

/** A `sessions.yaml` of at most so many bytes. */
export function sessionListOf(files: readonly MadeUpFile[], maxBytes: number): TypedText {
	let text = '';
	let bytes = 0;
	for (const session of sessionsIn(files)) {
		const item = session.text.replace(/^#.*\n/, '').replace(/^(?=.)/gm, '  ').replace(/^ {2}/, '- ');
		bytes += Buffer.byteLength(item);
		if (bytes > maxBytes) {
			break;
		}
		text += item;
	}
	return { path: 'sessions/sessions.yaml', text };
}

const sessionsIn = (files: readonly MadeUpFile[]): readonly MadeUpFile[] => files.filter(({ path }) => path.startsWith('sessions/'));

/** A word that nobody knows is typed as the status of the session in the middle; each `number` is another text. */
export function withUnknownStatus(text: string, number: number): string {
	return atMiddleStatus(text, `unheard-of-${String(number)}`).text;
}

/** The status of the session in the middle has been deleted, and the cursor stands where it was. */
export function withEmptyStatus(text: string, number: number): { readonly text: string; readonly cursor: Position } {
	const { text: emptied, end } = atMiddleStatus(text, '');
	const before = emptied.slice(0, end).split('\n');
	return { text: `${emptied}# ${String(number)}\n`, cursor: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

function atMiddleStatus(text: string, word: string): { readonly text: string; readonly end: number } {
	const places = [...text.matchAll(/^ *status: /gm)];
	const { 0: key, index } = places[Math.floor(places.length / 2)] ?? { 0: '', index: 0 };
	const start = index + key.length;
	return { text: text.slice(0, start) + word + text.slice(text.indexOf('\n', start)), end: start + word.length };
}

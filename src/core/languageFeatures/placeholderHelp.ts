import type { Position, Range } from '../text/range';
import { isPlaceholder, placeholdersIn } from '../notes/templates/placeholders';
import { placeholderNames } from '../record/noteKeys';
import type { Words } from '../words/words';
import type { Completions } from './complete';

/** The placeholders that may stand at the cursor, once its two braces are there. Undefined elsewhere. */
export function completePlaceholder(text: string, { line, character }: Position, words: Words): Completions | undefined {
	const written = lineAt(text, line);
	const begun = /\{\{[ \t]*([\w.-]{0,80})$/.exec(written.slice(0, character));
	if (!begun) {
		return undefined;
	}
	const rest = written.slice(character);
	// An editor that closes braces by itself has done so already.
	const closing = /^[\w.-]*[ \t]*\}\}/.test(rest) ? '' : rest.startsWith('}') ? '}' : '}}';
	return {
		start: character - (begun[1] ?? '').length,
		items: placeholderNames.map(name => ({ kind: 'placeholder', label: name, insert: name + closing, detail: words.templates.placeholder[name] })),
	};
}

/** What the placeholder at a place stands for; undefined where none is, and for one that nobody knows. */
export function describePlaceholder(text: string, { line, character }: Position, words: Words): { readonly says: string; readonly range: Range } | undefined {
	const found = placeholdersIn(lineAt(text, line)).find(({ start, length }) => start <= character && character < start + length);
	return found && isPlaceholder(found.name)
		? { says: words.templates.placeholder[found.name], range: { start: { line, character: found.start }, end: { line, character: found.start + found.length } } }
		: undefined;
}

function lineAt(text: string, line: number): string {
	return (text.split('\n', line + 1)[line] ?? '').replace(/\r$/, '');
}

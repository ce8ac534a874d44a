import { messagePlaceholderNames, messageShape } from '../../record/messageKeys';
import type { audiences } from '../../record/noteKeys';
import type { Problem } from '../../record/problem';
import { readDocuments } from '../../record/readDocuments';
import type { Language } from '../../text/language';
import { startOfFile } from '../../text/range';
import type { Uri } from '../../text/uri';
import { splitFrontMatter } from '../frontMatter';
import { placeholderProblems } from '../templates/placeholderProblems';

/** A programme's own text of reminders, `messages/<name>.md`. */
export interface OwnMessage {
	readonly uri: Uri;
	/** Absent: the programme's language. */
	readonly language?: Language;
	/** Absent: for mentors and mentees. */
	readonly audience?: (typeof audiences)[number];
	/** The text with its placeholders. Lines end with LF. */
	readonly body: string;
}

/** Reads `messages/<name>.md`. Never throws: a file that cannot be read returns its problem and no message. */
export function parseOwnMessage(uri: Uri, source: string): { readonly message?: OwnMessage; readonly problems: readonly Problem[] } {
	const split = splitFrontMatter(source);
	if (split === 'unclosed') {
		return { problems: [{ code: 'frontMatter.unclosed', range: { start: startOfFile.start, end: { line: 0, character: 3 } } }] };
	}
	const yaml = readDocuments(split?.yaml ?? '');
	if ('code' in yaml) {
		return { problems: [yaml] };
	}
	const bodyStart = split?.bodyStart ?? 0;
	const body = source.slice(bodyStart).replaceAll('\r\n', '\n').trim();
	if (body === '') {
		return { problems: [{ code: 'message.empty', range: startOfFile }] };
	}
	return {
		message: { uri, ...yaml[0]?.read(messageShape), body },
		problems: [
			...yaml.flatMap(({ at }) => at.problems),
			...placeholderProblems(source, bodyStart, messagePlaceholderNames, 'message.unknownPlaceholder'),
		],
	};
}

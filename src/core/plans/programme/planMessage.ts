import type { OwnMessage } from '../../notes/messages/parseOwnMessage';
import { placeholdersIn } from '../../notes/templates/placeholders';
import type { Programme } from '../../programme/programme';
import { messagePlaceholderAliases, messagePlaceholders } from '../../record/messageKeys';
import type { Language } from '../../text/language';
import { join, type Uri } from '../../text/uri';
import { remindersWords } from '../../words/lateWords';
import { freeNote } from '../names';
import type { Plan } from '../plan';

/** What the user asked for. */
export interface MessageRequest {
	readonly programme: Pick<Programme, 'folder' | 'file'>;
	readonly language: Language;
	/** Absent for everyone. */
	readonly audience?: NonNullable<OwnMessage['audience']>;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/**
 * Plans a programme's own text of reminders as a copy of the built-in one: until it is edited, both give equal messages. Comments above it
 * say what its placeholders become.
 */
export function planMessage({ programme: { folder, file }, language, audience, taken }: MessageRequest): Plan & { readonly opens: Uri } {
	const { file: name, builtIn, placeholders } = remindersWords[language];
	const opens = freeNote(join(folder, 'messages'), audience === undefined ? name : `${name}-${audience}`, taken);
	const help = placeholdersIn(builtIn).flatMap(({ name: written }) => {
		const known = messagePlaceholders.find(each => each === (messagePlaceholderAliases[written] ?? written));
		return known ? [`# {{${written}}}: ${placeholders[known]}`] : [];
	});
	const head = [
		'---', `language: ${language}`, ...(audience === undefined ? [] : [`audience: ${audience}`]), ...new Set(help), '---', '',
	].join('\n');
	return { within: folder, ...(file && { needs: file.uri }), create: [{ uri: opens, text: head + builtIn }], edit: [], opens };
}

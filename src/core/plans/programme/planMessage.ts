import type { Programme } from '../../programme/programme';
import type { Language } from '../../text/language';
import { join, type Uri } from '../../text/uri';
import { remindersWords } from '../../words/lateWords';
import { freeNote } from '../names';
import type { Plan } from '../plan';

/** Plans a programme's own text of reminders as a copy of the built-in one: until it is edited, both give equal messages. */
export function planMessage(
	{ folder, file }: Pick<Programme, 'folder' | 'file'>, language: Language, taken: (uri: Uri) => boolean,
): Plan & { readonly opens: Uri } {
	const { file: name, builtIn } = remindersWords[language];
	const opens = freeNote(join(folder, 'messages'), name, taken);
	return {
		within: folder,
		...(file && { needs: file.uri }),
		create: [{ uri: opens, text: `---\nlanguage: ${language}\n# audience: mentor\n---\n${builtIn}` }],
		edit: [],
		opens,
	};
}

import { nameOfPerson, type Programme } from '../../programme/programme';
import { isInPrivateFolder } from '../../files/layout';
import { startOfFile } from '../../text/range';
import type { Reflection } from '../../notes/reflection';
import { isTitleVisibleTo } from '../../programme/notes';
import { describeReaders, titleInRows } from './noteReaders';
import { shownText } from '../../text/plainText';
import type { Words } from '../../words/words';
import type { Row } from '../row';
import { sentence } from '../rowText';

/**
 * Returns the row of a reflection, with its author and readers. `me` is the current user's key. The title of a private note is
 * hidden unless the current user is known to be its author.
 */
export function reflectionRow(programme: Programme, reflection: Reflection, words: Words, me?: string): Row {
	const title = isTitleVisibleTo(me, reflection, programme)
		? titleInRows(reflection)
		: words.reflections.privateNote;
	const author = reflection.author === undefined ? '' : shownText(nameOfPerson(programme, reflection.author));
	const isPrivate = isInPrivateFolder(programme.folder, reflection.uri);
	const gone = reflection.session !== undefined && !programme.sessionsById.has(reflection.session);
	const { sentence: readers, warning } = describeReaders(reflection, programme, words);
	return {
		id: `reflection:${reflection.uri}`, kind: 'reflection', label: title, icon: isPrivate ? 'lock' : 'note',
		description: [
			...(author ? [words.rows.by(author)] : []),
			...(isPrivate ? [words.rows.private] : []),
			...(gone ? [words.rows.sessionGone] : []),
		].join(' · '),
		...((gone || warning) && { tone: 'warning' }),
		tooltip: `${title}\n${readers}`,
		spoken: `${sentence(words.spoken.reflection(title, author), ...(gone ? [words.rows.sessionGone] : []))} ${readers}`,
		opens: { uri: reflection.uri, at: startOfFile.start },
	};
}

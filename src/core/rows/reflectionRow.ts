import { nameOf } from '../files/uri';
import { nameOfPerson, type Programme } from '../programme/programme';
import { isPrivatePlace } from '../record/layout';
import { startOfFile } from '../record/problem';
import type { Reflection } from '../record/reflection';
import { readersOf } from '../reflection/readers';
import { plainText } from '../words/plainText';
import type { Words } from '../words/words';
import type { Row } from './row';

/** A reflection, with who wrote it and who can read it. */
export function reflectionRow(programme: Programme, reflection: Reflection, words: Words): Row {
	const title = plainText(reflection.title ?? nameOf(reflection.uri));
	const author = reflection.author === undefined ? '' : plainText(nameOfPerson(programme, reflection.author));
	const isPrivate = isPrivatePlace(programme.folder, reflection.uri);
	const gone = reflection.session !== undefined && !programme.sessionsById.has(reflection.session);
	const { sentence: readers, warning } = readersOf(reflection, programme, words);
	return {
		id: `reflection:${reflection.uri}`, kind: 'reflection', label: title, icon: isPrivate ? 'lock' : 'note',
		description: [...(author ? [words.rows.by(author)] : []), ...(isPrivate ? [words.rows.private] : []), ...(gone ? [words.rows.sessionGone] : [])].join(' · '),
		...((gone || warning) && { tone: 'warning' }),
		tooltip: `${title}\n${readers}`,
		spoken: words.spoken.reflection(title, author, gone ? `${words.rows.sessionGone}, ${readers}` : readers),
		opens: { uri: reflection.uri, at: startOfFile.start },
	};
}

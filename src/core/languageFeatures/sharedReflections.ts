import { nameOf } from '../text/uri';
import { nameOfPerson, type Programme } from '../programme/programme';
import { share } from '../files/share';
import { plainText } from '../text/plainText';
import type { Words } from '../words/words';

/** The reflections on a session that others can read, by name and author. Private ones leave no trace (product.md, Reflection). */
export function sharedReflections(session: string, programme: Programme, words: Words): readonly string[] {
	return (programme.reflectionsBySession.get(session) ?? [])
		.flatMap(reflection => share(reflection, programme.folder) ?? [])
		.map(({ title, uri, author }) => [title ?? nameOf(uri), author === undefined ? '' : words.rows.by(nameOfPerson(programme, author))].filter(part => part !== '').map(part => plainText(part)).join(' · '));
}

import { nameOf } from '../text/uri';
import { nameOfPerson, type Programme } from '../programme/programme';
import { isPrivatePlace } from '../files/layout';
import { startOfFile } from '../text/range';
import { completenessOf } from '../notes/completeness';
import { readersOf } from './noteReaders';
import { findTemplate } from '../programme/findTemplate';
import type { Now } from '../time/instants';
import { plainText } from '../text/plainText';
import type { Words } from '../words/words';
import type { ListedNote, ReflectionGrouping } from './reflectionRows';
import type { Row } from './row';
import { sentence } from './sentence';

/**
 * A note in the Reflections view: its day, how far it is, and who can read it. Of a private note that
 * is not the reader's own, or may not be, not even the title is shown.
 */
export function noteRow({ reflection, author, isOpen, day }: ListedNote, programme: Programme, by: ReflectionGrouping, words: Words, now: Now): Row {
	const { uri, visibility = 'private', template, session } = reflection;
	const title = isOpen ? plainText(reflection.title ?? nameOf(uri)) : words.reflections.privateNote;
	const name = author === undefined ? '' : plainText(nameOfPerson(programme, reflection.author ?? author));
	const gone = session !== undefined && !programme.sessionsById.has(session);
	const { sentence: readers, warning } = readersOf(reflection, programme, words);
	const stages = isOpen ? completenessOf(reflection.stages ?? [], template === undefined ? undefined : findTemplate(template, programme)) : undefined;
	const state = [
		...(by !== 'person' && name !== '' ? [words.rows.by(name)] : []),
		...(stages ? [words.reflections.stages(stages.written, stages.of)] : []),
		words.reflections.meantFor[visibility],
		...(gone ? [words.rows.sessionGone] : []),
	].join(' · ');
	const date = day === '' ? '' : words.shortDay(day, now.today);
	return {
		id: `reflection:${uri}`, kind: 'reflection', label: [date, title].filter(part => part !== '').join(' · '), description: state,
		icon: isPrivatePlace(programme.folder, uri) ? 'lock' : 'note',
		...((gone || warning) && { tone: 'warning' }),
		tooltip: [[...(day === '' ? [] : [words.day(day)]), title].join(' · '), state, readers].join('\n'),
		spoken: `${sentence(words.spoken.reflection(title, name), ...(day === '' ? [] : [words.spoken.day(day)]), ...(stages ? [words.reflections.stages(stages.written, stages.of)] : []), ...(gone ? [words.rows.sessionGone] : []))} ${readers}`,
		opens: { uri, at: startOfFile.start },
	};
}

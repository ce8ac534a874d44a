import { bareName } from '../text/personName';
import { describePair, nameOfPerson } from '../programme/programme';
import { compareWords, groupBy } from '../text/collections';
import { plainText } from '../text/plainText';
import { changesInWords } from '../words/lateWords';
import type { Words } from '../words/words';
import type { Change, ChangeGroup, FieldChange } from './change';
import { entriesInWords, type EntryInWords, inOneText, labelOf, type Speaker, valueInWords } from './valueInWords';

type Known = Speaker['programme'];

/** Values of people that no line shows: it says only that they changed. */
const contact = ['email', 'phone', 'nip'];
/** Texts that are read as a whole, not in a line. */
const long = ['summary', 'confidentiality', 'comment', 'history'];
/** How many values a line says at most. */
const maxValues = 6;

/** Groups changes by pair, by name; those of forums and those of the whole programme come last. */
export function groupedChanges(changes: readonly Change[], programme: Known, words: Words): readonly ChangeGroup[] {
	const say = changesInWords[words.language];
	const groups = groupBy(changes, ({ pair, session, of }) => pair?.key ?? (session || of === 'session' ? 'forums' : 'programme'));
	const titleOf = (key: string, first: Change | undefined): string => key === 'forums' ? say.forums : key === 'programme' ? say.withoutPair
		: nameOfPair(first, programme);
	const rank = (key: string): number => key === 'programme' ? 2 : key === 'forums' ? 1 : 0;
	return [...groups]
		.map(([key, list]) => ({
			key, title: titleOf(key, list[0]),
			lines: list.map(change => ({ text: changeInWords(change, programme, words), uri: change.uri, change })),
		}))
		.sort((a, b) => rank(a.key) - rank(b.key) || compareWords(a.title, b.title))
		.map(({ title, lines }) => ({ title, lines }));
}

/** Returns a change as one line of plain text, `Session of Fri 13 Aug 2021 logged: 90 minutes, 2 actions`. */
export function changeInWords(change: Change, programme: Known, words: Words): string {
	const say = changesInWords[words.language];
	const subject = subjectOf(change, programme, words);
	const details = detailsOf(change, speakerFor(change, programme, words));
	return saysValuesOnly(change, details) ? say.changedValues(subject, details)
		: say.sentence(subject, didInWords(change, words), details);
}

/** Like `changeInWords`, where it is clear what the change is about: `Logged: 90 minutes, 2 actions`. */
export function whatHappened(change: Change, programme: Known, words: Words): string {
	const say = changesInWords[words.language];
	const details = detailsOf(change, speakerFor(change, programme, words));
	return saysValuesOnly(change, details) ? capital(details.join(', ')) : say.sentence('', capital(didInWords(change, words)), details).trim();
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const saysValuesOnly = ({ did }: Change, details: readonly string[]): boolean => did === 'changed' && details.length > 0;

function didInWords({ of, did }: Change, words: Words): string {
	const say = changesInWords[words.language];
	return of === 'goal' && did === 'dropped' ? say.goalDropped : say.did[did];
}

function speakerFor({ pair }: Change, programme: Known, words: Words): Speaker {
	return { programme, words, ...(pair?.id !== undefined && { pairId: pair.id }) };
}

function subjectOf({ of, name = '', session, who, pair, fields, did }: Change, programme: Known, words: Words): string {
	const { subject } = changesInWords[words.language];
	const shown = plainText(name, 120);
	switch (of) {
		case 'session': return subject.session(session ? words.day(session.date) : '', plainText(session?.title ?? '', 80));
		case 'pair': return subject.pair(pair ? nameOfPair({ pair }, programme) : '');
		case 'person': return shown === '' && fields.length === 0 && did === 'rewritten' ? subject.people : shown;
		case 'programme': return subject.programme;
		case 'note': return subject.note(shown, who === undefined ? '' : plainText(bareName(nameOfPerson(programme, who)), 80));
		case 'privateNote': return subject.privateNote;
		default: return subject[of](shown);
	}
}

function nameOfPair(change: Pick<Change, 'pair'> | undefined, programme: Known): string {
	const { id = '', mentors = [], mentees = [] } = change?.pair ?? {};
	return plainText(describePair(programme, mentors, mentees), 120) || plainText(id, 120);
}

function detailsOf(change: Change, speaker: Speaker): readonly string[] {
	const say = changesInWords[speaker.words.language];
	const { did, fields, sections = [] } = change;
	const values = fields.flatMap(field => did === 'rescheduled' && field.path[1] === 'date'
		? [say.value.moved(valueInWords(field.path, field.from, speaker), valueInWords(field.path, field.to, speaker))]
		: fieldInWords(field, speaker));
	const rewritten = sections.length > 0 ? [say.sections(sections.map(heading => plainText(heading, 60)))] : [];
	const all = [...newDetails(change, speaker), ...values, ...rewritten];
	return all.length > maxValues ? [...all.slice(0, maxValues - 1), say.others(all.length - maxValues + 1)] : all;
}

/** What is said of what is new: how long a session took and what it brought, when it is to be; whose an action is. */
function newDetails({ of, did, session, who, fields }: Change, speaker: Speaker): readonly string[] {
	const say = changesInWords[speaker.words.language];
	if (of === 'action') {
		return did === 'added' && who !== undefined ? [plainText(bareName(nameOfPerson(speaker.programme, who)), 80)] : [];
	}
	if (of !== 'session' || fields.length > 0) {
		return [];
	}
	const [minutes, actions, decisions] = [session?.minutes, session?.actions?.length ?? 0, session?.details?.decisions ?? 0];
	return did === 'scheduled' && session?.clock ? [valueInWords(['session', 'time'], session.clock, speaker)] : did !== 'logged' ? [] : [
		...(minutes === undefined ? [] : [say.minutes(minutes)]),
		...(decisions > 0 ? [say.decisions(decisions)] : []),
		...(actions > 0 ? [say.actions(actions)] : []),
	];
}

/** Returns what a value became, in words: `length from 60 minutes to 90 minutes`. A list gives what was added, changed and removed. */
function fieldInWords({ path, from, to }: FieldChange, speaker: Speaker): readonly string[] {
	const { value: say } = changesInWords[speaker.words.language];
	const label = labelOf(path, speaker);
	const key = path.at(-1) ?? '';
	if (long.includes(key) || (path[0] === 'person' && contact.includes(key))) {
		return [from === undefined ? say.written(label) : to === undefined ? say.gone(label) : say.rewritten(label)];
	}
	if (Array.isArray(from) || Array.isArray(to)) {
		return listInWords(label, entriesInWords(path, from, speaker), entriesInWords(path, to, speaker), speaker);
	}
	const [was, is] = [valueInWords(path, from, speaker), valueInWords(path, to, speaker)];
	return [
		from === undefined ? is === '' ? say.written(label) : say.set(label, is)
			: to === undefined ? was === '' ? say.gone(label) : say.removed(label, was)
				: was === '' || is === '' || was === is ? say.rewritten(label) : say.changed(label, was, is),
	];
}

function listInWords(label: string, from: readonly EntryInWords[], to: readonly EntryInWords[], { words }: Speaker): readonly string[] {
	const { value: say } = changesInWords[words.language];
	const [was, is] = [from.map(inOneText), to.map(inOneText)];
	const [added, removed] = [to.filter(entry => !was.includes(inOneText(entry))), from.filter(entry => !is.includes(inOneText(entry)))];
	const earlier = (entry: EntryInWords): EntryInWords | undefined => removed.find(({ main }) => main !== '' && main === entry.main);
	const later = (entry: EntryInWords): boolean => added.some(({ main }) => main !== '' && main === entry.main);
	const changed = added.flatMap(entry => {
		const before = earlier(entry);
		const [old, now] = [before?.others.join(', ') ?? '', entry.others.join(', ')];
		const name = `${label} ${entry.main}`;
		return !before ? [] : [old === '' ? say.set(name, now) : now === '' ? say.removed(name, old) : say.changed(name, old, now)];
	});
	const [isNew, isGone] = [added.filter(entry => !earlier(entry)), removed.filter(entry => !later(entry))];
	const all = [
		...(isNew.length > 0 ? [say.entriesAdded(label, isNew.map(inOneText).join(', '))] : []),
		...changed,
		...(isGone.length > 0 ? [say.entriesRemoved(label, isGone.map(inOneText).join(', '))] : []),
	];
	return all.length > 0 ? all : [was.length === is.length ? say.reordered(label) : say.rewritten(label)];
}

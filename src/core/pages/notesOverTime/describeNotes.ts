import { type NotesChartWords, notesChart } from '../../charts/timeCharts';
import { type Quoted, renderQuoted } from '../../markdown/renderQuoted';
import { nextMeaning } from '../../notes/meanings';
import { type LaterMentions, laterMentionsIn } from '../../programme/laterMentions';
import { nextStepsIn, type StepFate } from '../../programme/nextSteps';
import { dayOfNote } from '../../programme/ownNotes';
import { nameOfPerson } from '../../programme/programme';
import type { WrittenNote } from '../../programme/writtenNote';
import { normalForm } from '../../text/normalForm';
import { plainText } from '../../text/plainText';
import { type Position, startOfFile } from '../../text/range';
import type { Steps } from '../../text/steps';
import type { Uri } from '../../text/uri';
import { nameOfNote } from '../../views/reflections/noteReaders';
import { excerptOf } from './excerpt';
import { type GroupedPart, groupsOf, type GroupSources, type PartGroup } from './groups';
import { type NoteLink, type NotesEntry, type NotesGrouping, notesGroupings, type NotesPage, type NotesSection, type NothingWritten, type ShownFate, type ShownText } from './notesPage';

/** What a place of the page opens: a stage of a note, or an action of a session. */
interface NotesTarget {
	readonly uri: Uri;
	readonly at: Position;
}

/** The page with the values behind its numbers. */
export interface DescribedNotes {
	readonly page: NotesPage;
	readonly targets: readonly NotesTarget[];
	/** The targets of the links in each text. */
	readonly links: readonly { readonly from: Uri; readonly hrefs: readonly string[] }[];
	/** The keys of the groups. */
	readonly groups: readonly string[];
	/** The rendered texts that are on the page, for the next time. */
	readonly rendered: ReadonlyMap<string, Quoted>;
}

/** What the page is made from. */
export interface NotesSources extends GroupSources {
	/** Newest first. */
	readonly notes: readonly WrittenNote[];
	/** How many notes there are to read, and how many of them can't be read. */
	readonly toRead: number;
	readonly unreadable: number;
	readonly me: string | undefined;
	readonly shown: NotesShown;
	/** Texts that were rendered for the page before, and their HTML. */
	readonly rendered?: ReadonlyMap<string, Quoted>;
}

/** What of it is shown. */
export interface NotesShown {
	readonly by: NotesGrouping;
	/** Whether notes of others are shown, too. */
	readonly shared: boolean;
	/** The key of the group; another one is shown where it is gone. */
	readonly group?: string;
	readonly maxEntries: number;
}

/** How many more entries are shown at a time. */
export const entriesPerScreen = 50;

/** Returns the page of what the current user wrote and may read, with some entries of the chosen group. Yields after each entry. */
export function* describeNotes(sources: NotesSources): Steps<DescribedNotes> {
	const { programme, labels, notes: all, toRead, unreadable, shown } = sources;
	const notes = shown.shared ? all : all.filter(({ readable }) => readable.isMine);
	const groups = groupsOf(notes, shown.by, sources);
	const chosen = Math.max(0, groups.findIndex(({ key }) => key === shown.group));
	const group = groups[chosen];
	const isReading = all.length + unreadable < toRead;
	// While notes are still read, later ones may be missing.
	const mentions = isReading ? undefined : yield* laterMentionsIn(all, programme);
	const page = new PageMaker(sources, mentions);
	const count = group?.parts.length ?? 0;
	const nothing = isReading ? undefined : nothingIn(sources, notes.length, groups.length);
	yield;
	const chart = chartOf(notes, sources);
	yield;
	const sections = group ? yield* page.sections(group) : [];
	const bys = notesGroupings.map(by => labels.by[by]);
	return {
		page: {
			title: labels.title,
			about: [plainText(programme.name), ...(isReading ? [] : [labels.about(notes.length)])].join(' · '),
			readers: labels.readers,
			by: { label: labels.by.label, values: notesGroupings, options: bys, chosen: notesGroupings.indexOf(shown.by) },
			groups: { label: labels.group, options: groups.map(({ label, parts }) => labels.groupWith(label, parts.length)), chosen },
			shared: { label: labels.shared, isChecked: shown.shared },
			...chart && { chart },
			asTable: labels.chart.asTable,
			sections,
			more: count > shown.maxEntries ? labels.more(Math.min(entriesPerScreen, count - shown.maxEntries)) : '',
			reading: isReading ? labels.reading(all.length + unreadable, toRead) : unreadable > 0 ? labels.unread(unreadable) : '',
			...nothing && { nothing },
			export: all.some(({ readable }) => readable.isMine) ? labels.export : '',
		},
		targets: page.targets, links: page.links, groups: groups.map(({ key }) => key), rendered: page.rendered,
	};
}

function nothingIn({ labels: { empty }, me, notes, shown }: NotesSources, shownNotes: number, groups: number): NothingWritten | undefined {
	if (me === undefined && !(shown.shared && groups > 0)) {
		return { says: empty.unknown, button: { label: empty.chooseMe, runs: 'chooseMe' } };
	}
	const button = { label: empty.newReflection, runs: 'newReflection' } as const;
	return groups > 0 ? undefined
		: shownNotes > 0 ? { says: empty.nothing }
		: notes.length > 0 ? { says: empty.noneMine, button } : { says: empty.noNotes, button };
}

function chartOf(notes: readonly WrittenNote[], { programme, labels, words }: NotesSources): NotesPage['chart'] {
	const timed = notes.flatMap(({ readable: { isMine, note } }) => {
		const day = dayOfNote(note, programme);
		return day === undefined ? [] : [{ day, isMine, title: nameOfNote({ uri: note.uri, reflection: note }) }];
	});
	const undated = notes.length - timed.length;
	const chartWords: NotesChartWords = labels.chart;
	return timed.length === 0 ? undefined : notesChart(timed, undated === 0 ? '' : labels.chart.undated(undated), chartWords, words);
}

/** Makes the entries of a page, and keeps what their numbers refer to. */
class PageMaker {
	readonly targets: NotesTarget[] = [];
	readonly links: { readonly from: Uri; readonly hrefs: readonly string[] }[] = [];
	readonly rendered = new Map<string, Quoted>();
	readonly #sources: NotesSources;
	readonly #mentions: LaterMentions | undefined;

	constructor(sources: NotesSources, mentions: LaterMentions | undefined) {
		this.#sources = sources;
		this.#mentions = mentions;
	}

	/** The entries of a stage are divided by months, those of other groups by notes. */
	*sections({ key, parts }: PartGroup): Steps<readonly NotesSection[]> {
		const { shown: { by, maxEntries } } = this.#sources;
		const sections: { readonly heading: string; readonly note?: NoteLink; readonly entries: NotesEntry[] }[] = [];
		let last: WrittenNote | string | undefined;
		for (const grouped of parts.slice(0, maxEntries)) {
			const { note } = grouped;
			const of = by === 'stage' ? this.#monthOf(note) : note;
			if (last !== of) {
				last = of;
				sections.push({ entries: [], ...typeof of === 'string' ? { heading: of } : { heading: nameOf(note), note: this.#link(grouped) } });
			}
			sections.at(-1)?.entries.push(this.#entry(grouped, key));
			yield;
		}
		return sections;
	}

	#monthOf({ readable: { note } }: WrittenNote): string {
		const { programme, words, labels } = this.#sources;
		const day = dayOfNote(note, programme);
		return day === undefined ? labels.noDate : words.finding.rows.month(day.slice(0, 7));
	}

	#link(grouped: GroupedPart): NoteLink {
		const { programme, words, labels } = this.#sources;
		const { readable: { isMine, note } } = grouped.note;
		const day = dayOfNote(note, programme);
		const session = note.session === undefined ? undefined : programme.sessionsById.get(note.session);
		const title = nameOf(grouped.note);
		return {
			title,
			about: [day === undefined ? labels.noDate : words.day(day), plainText(session?.title ?? '')].filter(one => one !== '').join(' · '),
			author: isMine ? '' : labels.author(note.author === undefined ? labels.someone : plainText(nameOfPerson(programme, note.author))),
			open: labels.openNote(title),
			place: this.#placeOf(grouped),
		};
	}

	#entry(grouped: GroupedPart, group: string): NotesEntry {
		const { labels, shown: { by } } = this.#sources;
		const { note, part } = grouped;
		const { texts, isCut } = this.#texts(grouped);
		const heading = plainText(part.heading);
		return {
			heading: by === 'stage' && normalForm(heading) === normalForm(this.#labelOf(group)) ? '' : heading,
			...by === 'stage' && { note: this.#link(grouped) },
			texts,
			...isCut && { rest: { label: labels.rest, open: labels.openNote(nameOf(note)), place: this.#placeOf(grouped) } },
		};
	}

	#placeOf({ note: { readable: { note } }, part }: GroupedPart): number {
		return this.targets.push({ uri: note.uri, at: { line: part.line, character: 0 } }) - 1;
	}

	#labelOf(meaning: string): string {
		const { stages } = this.#sources.labels;
		return Object.hasOwn(stages, meaning) ? stages[meaning] ?? '' : '';
	}

	#texts({ note: { readable: { note } }, part }: GroupedPart): { readonly texts: readonly ShownText[]; readonly isCut: boolean } {
		if (part.meaning !== nextMeaning) {
			const { text, isCut } = excerptOf(part.text);
			return { texts: [this.#text(note.uri, text)], isCut };
		}
		const { programme } = this.#sources;
		const steps = nextStepsIn(part.lines, note, programme, step => this.#mentions?.noteThatNames(step, note, programme));
		const shown = steps.slice(0, maxSteps).map(step => ({ ...step, ...excerptOf(step.text) }));
		return {
			texts: shown.map(({ text, fate }) => this.#text(note.uri, text, fate && this.#fate(fate))),
			isCut: steps.length > maxSteps || shown.some(({ isCut }) => isCut),
		};
	}

	#text(from: Uri, text: string, fate?: ShownFate): ShownText {
		const quoted = this.#sources.rendered?.get(text) ?? renderQuoted(text);
		this.rendered.set(text, quoted);
		const { html, links } = quoted;
		return { html, index: this.links.push({ from, hrefs: links }) - 1, ...fate && { fate } };
	}

	#fate(fate: StepFate): ShownFate {
		const { labels } = this.#sources;
		const shown = { is: fate.is, words: labels.fate[fate.is], open: labels.openAction };
		if (fate.is === 'named') {
			const title = nameOfNote({ uri: fate.note.uri, reflection: fate.note });
			return { ...shown, open: labels.openNote(title), place: this.targets.push({ uri: fate.note.uri, at: startOfFile.start }) - 1 };
		}
		if (!('linked' in fate)) {
			return shown;
		}
		const { linked: { session, index } } = fate;
		return { ...shown, place: this.targets.push({ uri: session.uri, at: session.actionPositions[index] ?? startOfFile.start }) - 1 };
	}
}

/** Max number of steps of one note that are shown. */
const maxSteps = 20;

function nameOf({ readable: { note } }: WrittenNote): string {
	return nameOfNote({ uri: note.uri, reflection: note });
}

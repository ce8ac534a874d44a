import type { FolderFile, FolderMerged, FolderQuestion, FolderRenumbered } from '../../merge/folder/folder';
import type { Answers } from '../../merge/merge';
import { plainText } from '../../text/plainText';
import { groupBy } from '../../text/collections';
import { join, type Uri } from '../../text/uri';
import { describeQuestion } from './describeQuestion';
import type { MergePage, ShownDecisions, ShownGroup } from './mergePage';
import { type Place, placedFile, type PlacedFile, placeOf, type PlaceSources } from './placeOf';

/** What is merged, and with which answers. */
export interface MergeParts extends PlaceSources {
	/** What is merged, in words, such as the programme's name. */
	readonly name: string;
	/** The folder that the paths of files are relative to. */
	readonly root: Uri;
	/** The versions of the files that differ. */
	readonly files: readonly FolderFile[];
	readonly merged: FolderMerged;
	readonly answers: Answers;
	/** What *Finish* does, in a sentence. */
	readonly says: string;
	readonly hasText: boolean;
	readonly isBusy: boolean;
}

/** Puts a merge into words: its questions by pair and session, and what needs no answer. */
export function describeMerge(parts: MergeParts): MergePage {
	const { merged: { questions, renumbered }, labels, name, says } = parts;
	const placed = new PlacedFiles(parts);
	const lines = renumbered.map(each => ({ place: placed.placeOf(each.file, [each.to]), line: renumberedLine(each, placed, parts) }));
	return {
		title: labels.title,
		about: labels.about(plainText(name), questions.length),
		lead: questions.length > 0 ? labels.lead.asks : labels.lead.decided,
		groups: groupsOf(questions, placed, parts),
		decided: { heading: labels.decided(lines.length), groups: decisionsOf(lines) },
		finish: { label: labels.finish, says },
		hasText: parts.hasText,
		isBusy: parts.isBusy,
		labels: labels.labels,
	};
}

function groupsOf(questions: readonly FolderQuestion[], placed: PlacedFiles, parts: MergeParts): readonly ShownGroup[] {
	const { programmeOf, words, labels, answers } = parts;
	const shown = questions.map((question, index) => {
		const place = placed.placeOf(question.file, question.path);
		const folder = placed.fileOf(question.file).role?.folder;
		const { session, pair } = place;
		return { place, question: describeQuestion(question, index, answers.get(question.key) ?? question.proposed, {
			programme: folder === undefined ? undefined : programmeOf(folder), words, labels,
			...session && { session }, ...pair && { pair },
		}) };
	});
	return [...groupBy(shown, ({ place }) => place.group)].map(([title, inGroup]) => ({
		title,
		things: [...groupBy(inGroup, ({ place }) => place.thing)].map(([thing, inThing]) => ({
			title: thing, questions: inThing.map(({ question }) => question),
		})),
	}));
}

function decisionsOf(lines: readonly { readonly place: Place; readonly line: string }[]): readonly ShownDecisions[] {
	return [...groupBy(lines, ({ place }) => place.group)].map(([title, inGroup]) => ({ title, lines: inGroup.map(({ line }) => line) }));
}

/** What got another number. */
function renumberedLine({ kind, from, to, file }: FolderRenumbered, placed: PlacedFiles, { labels }: MergeParts): string {
	const { session, pair, thing, group } = placed.placeOf(file, [to]);
	const person = placed.fileOf(file).facts.flatMap(({ people = [] }) => people).find(({ id }) => id === to);
	const textOf = (entries: readonly { readonly id?: string; readonly text?: string }[] = []): string =>
		plainText(entries.find(({ id }) => id === to)?.text ?? to);
	const name = {
		action: () => textOf(session?.actions), goal: () => textOf(pair?.goals), session: () => thing, note: () => thing,
		pair: () => group, person: () => plainText(person?.name ?? to), file: () => plainText(from),
	}[kind]();
	return labels.renumbered[kind](name, to);
}

/** The files of a merge, and where what they hold is. Each is read once, and only where something is said of it. */
class PlacedFiles {
	readonly #parts: MergeParts;
	readonly #read = new Map<string, PlacedFile>();
	readonly #places = new Map<string, Place>();

	constructor(parts: MergeParts) {
		this.#parts = parts;
	}

	fileOf(path: string): PlacedFile {
		const { files, merged, root } = this.#parts;
		const { role: ownRole, isBinary, ours, theirs, base } = files.find(each => each.path === path) ?? {};
		const { text, role = ownRole } = merged.files.find(each => each.path === path) ?? {};
		const read = this.#read.get(path)
			?? placedFile(join(root, ...path.split('/')), isBinary ? undefined : role, [text, ours, theirs, base]);
		this.#read.set(path, read);
		return read;
	}

	placeOf(file: string, path: readonly string[]): Place {
		const key = JSON.stringify([file, path]);
		const place = this.#places.get(key) ?? placeOf(this.fileOf(file), path, this.#parts);
		this.#places.set(key, place);
		return place;
	}
}

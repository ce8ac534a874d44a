import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import { planProgrammeChange, type ProgrammeChange, type ProgrammeList, programmeLists } from '../../plans/programmeChange';
import type { ProgrammeFile } from '../../record/programmeFile';
import { applyEdits, composeEdits, type TextEdit } from '../../text/textEdit';
import type { Uri } from '../../text/uri';
import type { Drafts } from '../editing/drafts';
import { EntryKeys } from '../editing/entryKeys';
import { fieldOf, type FieldSources, type ProgrammeField } from './fields';

/** What the texts of a page's fields are read with, besides the file. */
export type ProgrammeSources = Omit<FieldSources, 'file' | 'keysOf'>;

const listNames = Object.keys(programmeLists) as readonly ProgrammeList[];

/**
 * The programme's file that a page shows, as it is in a text. It is the model of the page: it takes texts, keeps the keys of entries, and
 * turns changes of the page into edits of the text.
 */
export class OpenProgramme {
	readonly #uri: Uri;
	readonly #role: FileRole;
	readonly #keys: ReadonlyMap<ProgrammeList, EntryKeys> = new Map(listNames.map(list => [list, new EntryKeys()]));
	#text = '';
	#file: Omit<ProgrammeFile, 'uri'> | undefined;
	#missing: 'unreadable' | undefined;

	constructor(uri: Uri, role: FileRole) {
		this.#uri = uri;
		this.#role = role;
	}

	/** The values of the last text that could be read. */
	get file(): Omit<ProgrammeFile, 'uri'> | undefined {
		return this.#file;
	}

	/** Why nothing can be changed now; undefined where it can. */
	get missing(): 'unreadable' | undefined {
		return this.#missing;
	}

	readonly keysOf = (list: ProgrammeList): EntryKeys => this.#keys.get(list) ?? new EntryKeys();

	/** Takes the file's present text. If it can't be read, the values stay as they were. */
	take(text: string): void {
		if (text === this.#text && this.#file) {
			return;
		}
		this.#text = text;
		const { programme, broken } = parseText(this.#uri, this.#role, text);
		this.#missing = broken ? 'unreadable' : undefined;
		if (!broken) {
			// An empty file is a programme without values.
			this.#file = programme ?? {};
			listNames.forEach(list => { this.keysOf(list).align(this.#entries(list)); });
		}
	}

	/** Returns a field as it is in the text. */
	field(id: string, sources: ProgrammeSources, after?: string): ProgrammeField | undefined {
		return this.#file && fieldOf(id, { ...sources, file: this.#file, keysOf: this.keysOf }, after);
	}

	/**
	 * Plans changes of the page, one after the other, and takes the text that they make. Undefined, and nothing is taken, if one of them is
	 * not possible without damage.
	 */
	plan(changes: readonly ProgrammeChange[], newKey?: string): readonly TextEdit[] | undefined {
		const before = this.#text;
		const steps: (readonly TextEdit[])[] = [];
		for (const change of changes) {
			const read = change.is === 'value' ? 0 : this.#entries(change.list).length;
			const edits = this.#missing === undefined ? planProgrammeChange(this.#text, change, read) : undefined;
			if (!edits) {
				this.take(before);
				return undefined;
			}
			if (change.is === 'add' && newKey !== undefined && this.keysOf(change.list).indexOf(newKey) < 0) {
				this.keysOf(change.list).insert(change.at, newKey, textOf(change.item));
			} else if (change.is === 'move') {
				this.keysOf(change.list).move(change.from, change.to);
			}
			steps.push(edits);
			this.take(applyEdits(this.#text, edits));
		}
		return composeEdits(before, steps.map(edits => () => edits));
	}

	/**
	 * Plans the drafts that can be written now, or all of them. Drafts that can't be written without damage are marked so, and left out.
	 * Returns the edits of the text that was taken last.
	 */
	planDrafts(drafts: Drafts, sources: ProgrammeSources, ofAll: boolean): readonly TextEdit[] {
		const before = this.#text;
		const steps: (readonly TextEdit[])[] = [];
		for (const { id, text, after } of this.#missing === undefined ? drafts.due(ofAll) : []) {
			const read = this.field(id, sources, after)?.read(text);
			if (!read || 'refused' in read) {
				continue;
			}
			const edits = this.plan(read, id.split('/')[1]);
			if (edits) {
				drafts.writing(id);
				steps.push(edits);
			} else {
				drafts.refuse(id);
			}
		}
		return composeEdits(before, steps.map(edits => () => edits)) ?? [];
	}

	/** What the entries of a list are told apart by. */
	#entries(list: ProgrammeList): readonly string[] {
		const { cohorts = [], values, signers = [] } = this.#file ?? {};
		const entries = list === 'cohorts' ? cohorts : list === 'signers' ? signers : typeof values === 'object' ? values : [];
		return entries.map(textOf);
	}
}

function textOf(entry: unknown): string {
	const { id, name } = typeof entry === 'object' && entry !== null ? entry as { readonly id?: unknown; readonly name?: unknown } : {};
	return typeof id === 'string' ? id : typeof name === 'string' ? name : '';
}

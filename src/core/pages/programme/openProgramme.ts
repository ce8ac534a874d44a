import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import { planProgrammeChange, type ProgrammeChange, type ProgrammeList, programmeLists } from '../../plans/programme/programmeChange';
import type { ProgrammeFile } from '../../record/programmeFile';
import type { TextEdit } from '../../text/textEdit';
import type { Uri } from '../../text/uri';
import type { Drafts } from '../editing/drafts';
import { EntryKeys } from '../editing/entryKeys';
import { planDueDrafts, planEach } from '../editing/planEach';
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

	/** The last text that was taken. */
	get text(): string {
		return this.#text;
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
		return planEach(this, changes, change => {
			const edits = planProgrammeChange(this.#text, change, change.is === 'value' ? 0 : this.#entries(change.list).length);
			if (edits && change.is === 'add' && newKey !== undefined) {
				this.keysOf(change.list).insertNew(change.at, newKey, textOf(change.item));
			} else if (edits && change.is === 'move') {
				this.keysOf(change.list).move(change.from, change.to);
			}
			return edits;
		});
	}

	/**
	 * Plans the drafts that can be written now, or all of them. Drafts that can't be written without damage are marked so, and left out.
	 * Returns the edits of the text that was taken last.
	 */
	planDrafts(drafts: Drafts, sources: ProgrammeSources, ofAll: boolean): readonly TextEdit[] {
		return planDueDrafts(this, drafts, ofAll, ({ id, text, after }) => {
			const read = this.field(id, sources, after)?.read(text);
			return !read || 'refused' in read ? 'notYet' : this.plan(read, id.split('/')[1]);
		});
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

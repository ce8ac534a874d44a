import type { FileRole } from '../../files/layout';
import { parseText } from '../../files/parseFile';
import { planReschedule } from '../../plans/session/planLifecycle';
import { planSessionChange } from '../../plans/session/sessionChange';
import type { Programme } from '../../programme/programme';
import type { DetailedSession } from '../../record/session';
import type { TextEdit } from '../../text/textEdit';
import type { Uri } from '../../text/uri';
import type { Drafts } from '../editing/drafts';
import { EntryKeys } from '../editing/entryKeys';
import { planDueDrafts, planEach } from '../editing/planEach';
import { fieldOf, type FieldSources, type PageChange, type SessionField, textsOf } from './fields';
import { listNames, type ListName } from '../../plans/session/lists';

/** The file that a page edits. */
export interface EditedFile {
	readonly uri: Uri;
	readonly role: FileRole;
}

/** Why a page has no session: its file can't be read, or the session is not in it. */
export type NoSession = 'unreadable' | 'gone' | 'repeated';

/** What a change needs to know besides the session. */
export type ChangeSources = Omit<FieldSources, 'session' | 'keysOf'>;

/**
 * The session that a page shows, as it is in a text. It is the model of the page: it takes texts, keeps the keys of entries, and turns
 * changes of the page into edits of the text.
 */
export class OpenSession {
	readonly #file: EditedFile;
	#keys: ReadonlyMap<ListName, EntryKeys> = newKeys();
	#id: string | undefined;
	#text = '';
	#session: DetailedSession | undefined;
	#sessions: readonly DetailedSession[] = [];
	#missing: NoSession | undefined = 'gone';

	/** Without an `id`, the first session of the file. */
	constructor(file: EditedFile, id?: string) {
		this.#file = file;
		this.#id = id;
	}

	/** The last text that was taken. */
	get text(): string {
		return this.#text;
	}

	/** The session as it is in the last text that could be read. */
	get session(): DetailedSession | undefined {
		return this.#session;
	}

	/** All sessions of the file. */
	get sessions(): readonly DetailedSession[] {
		return this.#sessions;
	}

	/** Why the session can't be changed now; undefined where it can. */
	get missing(): NoSession | undefined {
		return this.#missing;
	}

	readonly keysOf = (list: ListName): EntryKeys => this.#keys.get(list) ?? new EntryKeys();

	/** Shows another session of the file. */
	choose(id: string): void {
		if (id !== this.#id) {
			this.#id = id;
			this.#keys = newKeys();
			this.take(this.#text);
		}
	}

	/** The keys of the entries, for a page that is opened later. */
	get keys(): ReadonlyMap<ListName, EntryKeys> {
		return this.#keys;
	}

	/** Goes on with the keys of an earlier page of the session. */
	takeOver(keys: ReadonlyMap<ListName, EntryKeys>): void {
		this.#keys = keys;
		this.take(this.#text);
	}

	/** Takes the file's present text. If it can't be read, the session stays as it was. */
	take(text: string): void {
		this.#text = text;
		const { sessions, broken } = parseText(this.#file.uri, this.#file.role, text);
		if (broken && sessions.length === 0) {
			this.#missing = 'unreadable';
			return;
		}
		this.#sessions = sessions;
		const [first] = sessions;
		const found = this.#id === undefined || (sessions.length === 1 && !sessions.some(({ id }) => id === this.#id))
			? first : sessions.find(({ id }) => id === this.#id);
		this.#missing = !found ? 'gone' : sessions.filter(({ id }) => id === found.id).length > 1 ? 'repeated' : undefined;
		if (found) {
			this.#session = found;
			this.#id = found.id;
			listNames.forEach(list => { this.keysOf(list).align(textsOf(found, list)); });
		}
	}

	/** Returns a field as it is in the text. */
	field(id: string, sources: ChangeSources, after?: string): SessionField | undefined {
		return this.#session && fieldOf(id, { ...sources, session: this.#session, keysOf: this.keysOf }, after);
	}

	/**
	 * Plans changes of the page, one after the other, and takes the text that they make. Undefined, and nothing is taken, if one of them is
	 * not possible without damage.
	 */
	plan(programme: Programme, changes: readonly PageChange[], newKey?: string): readonly TextEdit[] | undefined {
		return planEach(this, changes, change => {
			const edits = this.#session && planChange(this.#text, this.#session, change, programme);
			if (edits && change.is === 'add' && newKey !== undefined) {
				this.keysOf(change.list).insertNew(change.at, newKey, change.text);
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
	planDrafts(drafts: Drafts, sources: ChangeSources, ofAll: boolean): readonly TextEdit[] {
		return planDueDrafts(this, drafts, ofAll, ({ id, text, after }) => {
			const read = this.field(id, sources, after)?.read(text);
			return !read || 'refused' in read ? 'notYet' : this.plan(sources.programme, read, id.split('/')[1]);
		});
	}
}

function newKeys(): ReadonlyMap<ListName, EntryKeys> {
	return new Map(listNames.map(list => [list, new EntryKeys()]));
}

function planChange(text: string, session: DetailedSession, change: PageChange, programme: Programme): readonly TextEdit[] | undefined {
	if (change.is === 'reschedule') {
		const isSame = change.date === session.date && (change.time === undefined || change.time === session.clock?.time);
		return isSame ? [] : planReschedule(text, session, { ...change, why: '' });
	}
	return planSessionChange(text, session, change, programme.people);
}

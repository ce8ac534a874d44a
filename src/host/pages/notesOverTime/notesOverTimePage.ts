import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { describeNotes, type DescribedNotes, entriesPerScreen, type NotesShown } from '../../../core/pages/notesOverTime/describeNotes';
import { type NotesSubject, readNotesRequest, type ShowNotes } from '../../../core/pages/notesOverTime/protocol';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { notesOverTimeWords } from '../../../core/words/lateWords';
import type { CurrentUser } from '../../identity/currentUser';
import { Disposable } from '../../platform/disposable';
import { runInSlices } from '../../platform/timeSlice';
import { UserError } from '../../platform/userError';
import { followLink } from '../followLink';
import { openLocation } from '../openLocation';
import type { PageContent, PageServices } from '../page';
import { WrittenNotes } from './writtenNotes';

/** What the page works with. */
export interface NotesServices extends PageServices {
	/** Who the current user is in each programme. */
	readonly currentUser: Pick<CurrentUser, 'keyOfMe' | 'onDidChange'>;
}

/** In milliseconds: the first message comes with what is read by then, each further one adds what is read in this time. */
const firstReadMs = 30;
const nextReadMs = 400;
/** As many fill a screen. */
const firstEntries = 12;

/** How many versions of the page are kept. */
const maxVersions = 5;

/** What the current user wrote in a programme, over time. Its text is in memory only, while the page is open. */
export class NotesOverTimePage extends Disposable implements PageContent {
	readonly #subject: NotesSubject;
	readonly #services: NotesServices;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	readonly #notes: WrittenNotes;
	#choice: NotesShown = { by: 'stage', shared: false, maxEntries: entriesPerScreen };
	/** What was shown last, by version: while notes are read, the page changes faster than someone clicks. */
	readonly #shown = new Map<number, DescribedNotes>();
	#hasMore = false;
	/** The content of the last message, as JSON. */
	#page = '';
	#version = 0;

	constructor(subject: NotesSubject, services: NotesServices) {
		super();
		this.#subject = subject;
		this.#services = services;
		this.#notes = new WrittenNotes(services.store);
		this.register(services.currentUser.onDidChange(() => { this.#changed.fire(); }));
	}

	get title(): string {
		const labels = notesOverTimeWords[this.#services.language.words.language];
		const programme = this.#programme;
		return programme ? labels.tab(plainText(programme.name)) : labels.title;
	}

	get hasMore(): boolean {
		return this.#hasMore;
	}

	restore(message: unknown): Promise<void> {
		const request = readNotesRequest(message);
		if (request?.type === 'ready') {
			const { by = this.#choice.by, shared = this.#choice.shared } = request;
			this.#choice = { ...this.#choice, by, shared };
		}
		return Promise.resolve();
	}

	async render({ isNew }: { readonly isNew: boolean }): Promise<ShowNotes> {
		const { store, language: { words } } = this.#services;
		await store.whenRead();
		const programme = this.#programme;
		const made = programme && await this.#make(programme, isNew);
		const page = made?.page ?? { gone: notesOverTimeWords[words.language].gone };
		// An unchanged page keeps its version, so that its requests stay valid when something else in the record changes.
		const text = JSON.stringify([page, made?.targets, made?.links]);
		if (text !== this.#page) {
			this.#page = text;
			this.#version += 1;
		}
		if (made) {
			this.#shown.set(this.#version, made);
			this.#shown.delete(this.#version - maxVersions);
		}
		return { type: 'show', subject: this.#subject, version: this.#version, language: words.language, page };
	}

	async answer(message: unknown): Promise<void> {
		const { language: { words } } = this.#services;
		const request = readNotesRequest(message);
		switch (request?.type) {
			case undefined:
			case 'ready':
				return;
			case 'view':
				this.#show({ by: request.by, shared: request.shared, maxEntries: entriesPerScreen });
				return;
			case 'more':
				this.#show({ ...this.#choice, maxEntries: this.#choice.maxEntries + entriesPerScreen });
				return;
			case 'group': {
				const group = this.#versioned(request.version).groups[request.group];
				this.#show({ ...this.#choice, ...group !== undefined && { group }, maxEntries: entriesPerScreen });
				return;
			}
			case 'open': {
				const target = this.#versioned(request.version).targets[request.place];
				await (target && openLocation(this.#services, target.uri, target.at));
				return;
			}
			case 'followLink': {
				const { from, hrefs } = this.#versioned(request.version).links[request.text] ?? { from: '', hrefs: [] };
				const href = hrefs[request.link];
				await (href === undefined ? undefined : followLink(href, vscode.Uri.parse(from), words));
				return;
			}
			case 'export':
				await this.#run('exportNotesOverTime', { programme: this.#subject });
				return;
			case 'chooseMe':
				await this.#run('chooseMe', { programme: this.#subject });
				return;
			case 'newReflection':
				await this.#run('newReflection');
				return;
		}
	}

	override dispose(): void {
		super.dispose();
		this.#notes.forget();
		this.#shown.clear();
		this.#page = '';
	}

	get #programme(): Programme | undefined {
		return this.#services.store.index.programmes().find(({ folder }) => folder === this.#subject.folder);
	}

	async #make(programme: Programme, isNew: boolean): Promise<DescribedNotes | undefined> {
		const { language: { words }, currentUser } = this.#services;
		const me = currentUser.keyOfMe(programme);
		const { isWhole, ...read } = await this.#notes.readFor(isNew ? firstReadMs : nextReadMs, programme, me, words.language);
		this.#hasMore = !isWhole && !this.isDisposed;
		// Found again: the record may have changed while notes were read.
		const present = this.#programme;
		if (!present) {
			return undefined;
		}
		const labels = notesOverTimeWords[words.language];
		const { maxEntries } = this.#choice;
		const shown = { ...this.#choice, maxEntries: this.#hasMore && isNew ? Math.min(maxEntries, firstEntries) : maxEntries };
		const rendered = this.#shown.get(this.#version)?.rendered;
		const steps = describeNotes({ ...read, programme: present, words, labels, me, shown, ...rendered && { rendered } });
		return runInSlices(steps, () => this.isDisposed);
	}

	#versioned(version: number): DescribedNotes {
		const shown = this.#shown.get(version);
		if (!shown) {
			throw new UserError(this.#services.language.words.brief.page.changed);
		}
		return shown;
	}

	#show(choice: NotesShown): void {
		this.#choice = choice;
		this.#changed.fire();
	}

	async #run(command: CommandName, argument?: unknown): Promise<void> {
		await vscode.commands.executeCommand(commandIds(command)[this.#services.language.words.language], argument);
	}
}

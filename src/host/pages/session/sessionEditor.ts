import * as vscode from 'vscode';
import { fileRoleOf } from '../../../core/files/layout';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { asNote } from '../../../core/pages/session/capture/captured';
import { changesOfCaptured } from '../../../core/pages/session/capture/changesOfCaptured';
import { describeCaptured } from '../../../core/pages/session/capture/describeCaptured';
import { readCapture } from '../../../core/pages/session/capture/readCapture';
import { describeSession, type DescribedSession, goalsOf } from '../../../core/pages/session/describeSession';
import { Drafts } from '../../../core/pages/session/drafts';
import type { PageChange } from '../../../core/pages/session/fields';
import { fieldAtPath, pathOfField } from '../../../core/pages/session/fieldPath';
import { type ChangeSources, OpenSession } from '../../../core/pages/session/openSession';
import { readSessionRequest, type SessionRequest, type ToSessionPage } from '../../../core/pages/session/protocol';
import type { AgendaSide } from '../../../core/plans/appendEntries';
import { hasFile, whoMeetsIn } from '../../../core/programme/namedPairs';
import { ownerFrom } from '../../../core/programme/openActions';
import { menteesOf, mentorsOf, type Programme } from '../../../core/programme/programme';
import { nowIn } from '../../../core/programme/timing';
import type { Session } from '../../../core/record/session';
import { plainText } from '../../../core/text/plainText';
import type { TextEdit } from '../../../core/text/textEdit';
import { nameOf } from '../../../core/text/uri';
import { sessionPageWordsFor, type SessionPageWords } from '../../../core/words/sessionPageWords';
import type { YamlPath } from '../../../core/yaml/read/yamlNode';
import { Debouncer } from '../../platform/debouncer';
import { Disposable } from '../../platform/disposable';
import { Sequencer } from '../../platform/sequencer';
import { UserError } from '../../platform/userError';
import { tickAction } from '../../write/changeFiles';
import { followLink } from '../followLink';
import { openLocation } from '../openLocation';
import { newestNote } from '../newestNote';
import type { PageContent } from '../page';
import type { SessionLocation, SessionPageServices } from './sessionPages';

/** How long the typing must pause before it is written, in milliseconds. */
const pauseMs = 400;

/** The page of a session: shows the session of a document, and writes what is changed on the page into the document. */
export class SessionEditor extends Disposable implements PageContent {
	readonly #document: vscode.TextDocument;
	readonly #panel: vscode.WebviewPanel;
	readonly #services: SessionPageServices;
	readonly #open: OpenSession;
	readonly #drafts: Drafts;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	readonly #writeSoon = this.register(new Debouncer(() => this.#writeDrafts(false), pauseMs));
	/** Writes one after the other, each on the text that the one before has left. */
	readonly #sequencer = new Sequencer();
	/** The number of the last input that was received. */
	#seen = 0;
	/** The content of the last message as JSON, and its version. */
	#shown: { readonly text: string; readonly version: number; readonly described?: DescribedSession } = { text: '', version: 0 };
	#notice = '';
	/** The text of the capture line. */
	#capture = '';
	/** The field that gets the focus with the next message. */
	#focus: string | undefined;
	/** The field that has the focus. */
	#field = '';
	/** Whether the document has unsaved text only because a write of ours could not be saved. */
	#isUnsavedByUs = false;

	constructor(document: vscode.TextDocument, panel: vscode.WebviewPanel, services: SessionPageServices, wanted?: SessionLocation) {
		super();
		this.#document = document;
		this.#panel = panel;
		this.#services = services;
		const uri = document.uri.toString();
		const role = fileRoleOf(uri, services.store.index.folders()) ?? { kind: 'session', folder: vscode.Uri.joinPath(document.uri, '..').toString() };
		this.#open = new OpenSession({ uri, role }, wanted?.session);
		this.#open.take(document.getText());
		this.#focus = wanted?.path && fieldAtPath(wanted.path, this.#open.keysOf);
		this.#drafts = new Drafts((id, after) => this.#sources && this.#open.field(id, this.#sources, after));
		this.register(vscode.workspace.onDidChangeTextDocument(({ document: { uri: changed }, contentChanges }) => {
			if (changed.toString() === uri && contentChanges.length > 0) {
				this.#take();
			}
		}));
		this.register(vscode.workspace.onWillSaveTextDocument(event => {
			if (event.document.uri.toString() === uri && !this.#drafts.isEmpty) {
				event.waitUntil(Promise.resolve(this.#editsOnSave()));
			}
		}));
		this.register(panel.onDidChangeViewState(() => {
			if (!panel.visible) {
				void this.#writeDrafts(true);
			}
		}));
	}

	get title(): string {
		const { session } = this.#open;
		const title = plainText(session?.title ?? '', 60);
		return title !== '' ? title : session ? this.#services.language.words.files.untitled(this.#services.language.words.day(session.date)) : nameOf(this.#document.uri.toString());
	}

	/** Shows a session of the file, with the focus in the field of a value. */
	async reveal(session: string | undefined, path?: YamlPath): Promise<void> {
		if (session !== undefined && session !== this.#open.session?.id) {
			await this.#writeDrafts(true);
			this.#open.choose(session);
		}
		this.#focus = path && fieldAtPath(path, this.#open.keysOf);
		this.#changed.fire();
	}

	/** The session that is shown, and the path to the value that has the focus. */
	get location(): { readonly session: Session | undefined; readonly path: YamlPath | undefined } {
		return { session: this.#open.session, path: pathOfField(this.#field, this.#open.keysOf) };
	}

	/** Writes what was typed. Settles when it is written, or can't be. */
	async writeNow(): Promise<void> {
		await this.#writeDrafts(true);
	}

	async restore(message: unknown): Promise<void> {
		const request = readSessionRequest(message);
		if (request?.type === 'ready') {
			// A new page counts its inputs anew.
			this.#seen = 0;
			if (request.session !== undefined && this.#open.sessions.some(({ id }) => id === request.session)) {
				this.#open.choose(request.session);
			}
			this.#focus ??= request.field;
		}
		await this.#services.store.whenRead();
	}

	async render(): Promise<ToSessionPage> {
		const { words } = this.#services.language;
		const labels = sessionPageWordsFor(words.language);
		const described = await this.#describe();
		const { session, sessions, missing } = this.#open;
		const text = JSON.stringify([described?.page.earlier, described?.locations, described?.page.goals]);
		const version = text === this.#shown.text ? this.#shown.version : this.#shown.version + 1;
		this.#shown = { text, version, ...(described && { described }) };
		const focus = this.#focus;
		this.#focus = undefined;
		return {
			type: 'show', language: words.language, words: labels.page, version, seen: this.#seen,
			uri: this.#document.uri.toString(), session: session?.id ?? '',
			sessions: sessions.length < 2 ? [] : sessions.map(each => ({
				id: each.id, label: plainText(each.title ?? '') || words.files.untitled(words.day(each.date)), description: words.day(each.date),
				isShown: each.id === session?.id,
			})),
			page: described?.page,
			notice: missing === undefined ? this.#notice : noticeOf(missing, labels),
			capture: this.#capture,
			isReadOnly: missing !== undefined || this.#sources === undefined,
			...(focus !== undefined && { focus }),
		};
	}

	async answer(message: unknown): Promise<void> {
		const request = readSessionRequest(message);
		if (request) {
			await this.#answer(request);
		}
	}

	override dispose(): void {
		void this.#writeDrafts(true);
		super.dispose();
	}

	/** What texts are read with; undefined while the programme is not known. */
	get #sources(): ChangeSources | undefined {
		const { store, language: { words }, clock } = this.#services;
		const programme = store.index.programmeOf(this.#document.uri.toString());
		return programme && { programme, now: nowIn(programme, clock.now()), words, labels: sessionPageWordsFor(words.language) };
	}

	get #labels(): SessionPageWords {
		return sessionPageWordsFor(this.#services.language.words.language);
	}

	async #describe(): Promise<DescribedSession | undefined> {
		const sources = this.#sources;
		const { session, keysOf } = this.#open;
		const pair = sources && session && whoMeetsIn(sources.programme, session);
		const note = sources && pair && await newestNote(sources.programme, pair);
		return sources && session && describeSession({
			...sources, session, keysOf, drafts: this.#drafts, note, ...this.#startedMs(session),
		});
	}

	#startedMs(session: Session): { readonly startedMs?: number } {
		const startedMs = this.#services.startTimes.of(session);
		return startedMs === undefined ? {} : { startedMs };
	}

	async #answer(request: SessionRequest): Promise<void> {
		const { session, keysOf } = this.#open;
		switch (request.type) {
			case 'input':
				this.#seen = Math.max(this.#seen, request.seq);
				this.#drafts.type(request.field, request.value, request.after);
				this.#writeSoon.cancel();
				this.#writeSoon.trigger();
				this.#showTyped(request.field);
				return;
			case 'leave':
				this.#drafts.leave(request.field);
				await this.#writeDrafts(false);
				return;
			case 'focus':
				this.#field = request.field;
				return;
			case 'remove': {
				const at = keysOf(request.list).indexOf(request.key);
				[request.key, `${request.key}/text`, `${request.key}/url`, `${request.key}/title`].forEach(id => this.#drafts.drop(`${request.list}/${id}`));
				await this.#change(at < 0 ? [] : [{ is: 'remove', list: request.list, at }]);
				return;
			}
			case 'move': {
				await this.#writeDrafts(true);
				const from = keysOf(request.list).indexOf(request.key);
				const to = from + request.by;
				await this.#change(from < 0 || to < 0 || to >= keysOf(request.list).keys.length ? [] : [{ is: 'move', list: request.list, from, to }]);
				return;
			}
			case 'tick': {
				await this.#writeDrafts(true);
				const at = keysOf(request.list).indexOf(request.key);
				if (at >= 0) {
					await this.#change([request.list === 'actions'
						? { is: 'action', at, to: this.#stateOfAction(request.done ? 'done' : 'open') }
						: { is: 'agendaState', list: request.list, at, to: request.done ? 'discussed' : 'open' }]);
				}
				return;
			}
			case 'setState': {
				const at = keysOf('actions').indexOf(request.key);
				const state = (['open', 'doing', 'done', 'dropped'] as const).find(each => each === request.value);
				await this.#change(at < 0 || !state ? [] : [{ is: 'action', at, to: this.#stateOfAction(state) }]);
				return;
			}
			case 'choose':
				await this.#change([{ is: 'word', key: request.name, to: request.value === '' ? undefined : request.value }]);
				return;
			case 'attend': {
				const state = (['present', 'late', 'absent', 'excused'] as const).find(each => each === request.value);
				await this.#change([{ is: 'attend', person: request.person, state }]);
				return;
			}
			case 'chooseGoal': {
				const goal = this.#goal(request.goal, request.version)?.id;
				if (goal === undefined) {
					throw new UserError(this.#labels.goalWithoutId);
				}
				await this.#change([{ is: 'member', key: 'goals', value: goal, isIn: request.chosen }]);
				return;
			}
			case 'chooseValue':
				await this.#change([{ is: 'member', key: 'values', value: request.value, isIn: request.chosen }]);
				return;
			case 'updateGoal': {
				const pair = this.#shown.described?.pair;
				const goal = this.#goal(request.goal, request.version);
				if (pair && goal) {
					const target = { folder: this.#sources?.programme.folder, pair: pair.id, ...(goal.id !== undefined && { id: goal.id }) };
					await this.#run('updateGoal', { goal: target });
				}
				return;
			}
			case 'tickEarlier': {
				const action = this.#fresh(request.version)?.earlier[request.action];
				if (action) {
					const { session: { uri, id }, index, action: { text = '' }, programme } = action;
					const state = request.done ? { is: 'done', on: this.#services.clock.today(programme) } as const : { is: 'open' } as const;
					await tickAction(this.#services, uri, { session: id, index, text }, state);
				}
				return;
			}
			case 'step':
				await this.#writeDrafts(true);
				await this.#run(request.command);
				return;
			case 'run':
				await this.#writeDrafts(true);
				await this.#run(request.command);
				return;
			case 'open': {
				const target = this.#fresh(request.version)?.locations[request.location];
				if (target) {
					await openLocation(this.#services, target.uri, target.at);
				}
				return;
			}
			case 'followLink': {
				const part = this.#fresh(request.version)?.links?.[request.part];
				const href = part?.hrefs[request.link];
				if (part && href !== undefined) {
					await followLink(href, vscode.Uri.parse(part.from), this.#services.language.words);
				}
				return;
			}
			case 'openLink': {
				const url = session?.links?.[keysOf('links').indexOf(request.key)]?.url;
				if (url !== undefined) {
					await followLink(url, this.#document.uri, this.#services.language.words);
				}
				return;
			}
			case 'showSession':
				await this.reveal(request.session);
				return;
			case 'undo':
			case 'redo':
				await this.#undo(request);
				return;
			case 'resolve':
				await this.#resolve(request);
				return;
			case 'capture':
				this.#seen = Math.max(this.#seen, request.seq);
				this.#capture = request.text;
				await this.#showCaptured(request.seq);
				return;
			case 'file':
				this.#seen = Math.max(this.#seen, request.seq);
				this.#capture = request.text;
				await this.#fileCaptured(request.asNote);
				return;
			case 'ready':
				return;
		}
	}

	async #showCaptured(seq: number): Promise<void> {
		const sources = this.#sources;
		const { session } = this.#open;
		const context = sources && session && { ...sources, session };
		const entries = context ? readCapture(this.#capture, context).map(each => describeCaptured(each, context, context.words)) : [];
		await this.#panel.webview.postMessage({ type: 'captured', seen: seq, entries } satisfies ToSessionPage);
	}

	/** Writes what the capture line holds; it is emptied if that worked. */
	async #fileCaptured(isNote: boolean): Promise<void> {
		await this.#writeDrafts(false);
		const text = this.#capture;
		const isWritten = await this.#write(sources => {
			const { session } = this.#open;
			const captured = session ? readCapture(text, { ...sources, session }) : [];
			const { programme, now: { today } } = sources;
			const side = session ? sideOf(programme, session, this.#services.currentUser.keyOfMe(programme)) : 'both';
			return this.#open.planEach(
				programme, isNote ? captured.map(asNote) : captured, (each, present) => changesOfCaptured(each, present, side, today),
			);
		});
		if (isWritten && this.#capture === text) {
			this.#capture = '';
			this.#changed.fire();
		}
	}

	/** Takes the document's present text. */
	#take(): void {
		this.#open.take(this.#document.getText());
		this.#drafts.settle();
		this.#changed.fire();
	}

	/** Shows at once what a typed text means, where the page shows that. */
	#showTyped(id: string): void {
		const field = this.#sources && this.#open.field(id, this.#sources);
		if (field?.isLive === false) {
			this.#changed.fire();
		}
	}

	#stateOfAction(state: 'open' | 'doing' | 'done' | 'dropped'): { readonly state: string; readonly done_on: string | null } {
		const today = this.#sources?.now.today;
		return { state, done_on: state === 'done' && today !== undefined ? today : null };
	}

	/** Returns what was shown; throws if the page shows something else by now. */
	#fresh(version: number): DescribedSession | undefined {
		if (version !== this.#shown.version) {
			throw new UserError(this.#services.language.words.brief.page.changed);
		}
		return this.#shown.described;
	}

	#goal(index: number, version: number): ReturnType<typeof goalsOf>[number] | undefined {
		return goalsOf(this.#fresh(version)?.pair)[index];
	}

	async #run(command: CommandName, argument?: unknown): Promise<void> {
		const { words } = this.#services.language;
		const { session } = this.#open;
		const pair = this.#shown.described?.pair;
		const isOfPair = command === 'addGoal' && pair && hasFile(pair);
		const row = argument ?? (isOfPair ? { pair: { folder: this.#sources?.programme.folder, id: pair.id } }
			: { session: { uri: this.#document.uri.toString(), id: session?.id } });
		await vscode.commands.executeCommand(commandIds(command)[words.language], row);
	}

	/** Writes the drafts that can be written now, or all of them, in one undo step. Reports on the page what could not be written. */
	async #writeDrafts(ofAll: boolean): Promise<void> {
		this.#writeSoon.cancel();
		if (!this.#drafts.isEmpty) {
			await this.#write(sources => this.#open.planDrafts(this.#drafts, sources, ofAll));
		}
	}

	/** Writes changes that were made at once, after what was typed before. */
	async #change(changes: readonly PageChange[]): Promise<void> {
		await this.#writeDrafts(false);
		if (changes.length > 0) {
			await this.#write(({ programme }) => this.#open.plan(programme, changes));
		}
	}

	/** Returns whether it was written. */
	#write(plan: (sources: ChangeSources) => readonly TextEdit[] | undefined): Promise<boolean> {
		return this.#sequencer.run(async () => {
			const sources = this.#sources;
			if (!sources || this.#open.missing !== undefined) {
				return false;
			}
			const uri = this.#document.uri.toString();
			const isUnsavedByUs = this.#isUnsavedByUs && this.#document.isDirty;
			let notice = '';
			try {
				await this.#services.writer.apply(() => {
					const expected = this.#document.getText();
					this.#open.take(expected);
					const edits = plan(sources);
					if (!edits) {
						throw new UserError(this.#labels.refused);
					}
					return Promise.resolve({
						within: sources.programme.folder, create: [], edit: edits.length === 0 ? [] : [{ uri, expected, edits }], isShown: true,
					});
				});
				this.#isUnsavedByUs = false;
				if (isUnsavedByUs && !await this.#document.save()) {
					this.#isUnsavedByUs = true;
				}
			} catch (error) {
				if (!(error instanceof UserError)) {
					throw error;
				}
				notice = error.message;
				this.#isUnsavedByUs = this.#document.isDirty;
			}
			this.#notice = notice;
			this.#take();
			return notice === '';
		}).catch(async (error: unknown) => {
			await this.#services.report(error);
			return false;
		});
	}

	/** The edits that write all drafts into a document that is being saved. */
	#editsOnSave(): readonly vscode.TextEdit[] {
		const sources = this.#sources;
		if (!sources) {
			return [];
		}
		this.#open.take(this.#document.getText());
		const edits = this.#open.planDrafts(this.#drafts, sources, false);
		const at = (offset: number): vscode.Position => this.#document.positionAt(offset);
		return edits.map(({ start, end, text }) => vscode.TextEdit.replace(new vscode.Range(at(start), at(end)), text));
	}

	/** Takes back what was typed and is not written yet; otherwise the document's last change. Saves if the document was saved before. */
	async #undo({ type, field }: { readonly type: 'undo' | 'redo'; readonly field: string }): Promise<void> {
		if (type === 'undo' && this.#isUnwritten(field)) {
			this.#drafts.drop(field);
			this.#focus = field;
			this.#changed.fire();
			return;
		}
		await this.#writeDrafts(false);
		await this.#sequencer.run(async () => {
			const wasClean = !this.#document.isDirty;
			await vscode.commands.executeCommand(type);
			if (wasClean && this.#document.isDirty) {
				await this.#document.save();
			}
		});
		this.#focus = field;
		this.#take();
	}

	#isUnwritten(id: string): boolean {
		const text = this.#drafts.textOf(id);
		const field = text === undefined ? undefined : this.#sources && this.#open.field(id, this.#sources);
		return text !== undefined && field !== undefined && field.meaningOf(text) !== field.meaningOf(field.present);
	}

	async #resolve({ field: id, with: how }: { readonly field: string; readonly with: 'mine' | 'theirs' | 'both' }): Promise<void> {
		const mine = this.#drafts.textOf(id);
		const theirs = this.#drafts.conflictOf(id);
		if (how === 'theirs' || mine === undefined || theirs === undefined) {
			this.#drafts.drop(id);
		} else {
			this.#drafts.keepMine(id, how === 'mine' ? mine : id === 'summary' ? `${theirs}\n\n${mine}` : `${theirs} / ${mine}`);
		}
		this.#focus = id;
		await this.#writeDrafts(false);
		this.#changed.fire();
	}
}

function noticeOf(missing: NonNullable<OpenSession['missing']>, labels: SessionPageWords): string {
	return { unreadable: labels.unreadable, gone: labels.page.notThere, repeated: labels.repeatedId }[missing];
}

/** The side of a session that a person is on; both where that is not known. */
function sideOf(programme: Programme, session: Session, person: string | undefined): AgendaSide {
	const isAmong = (people: readonly string[]): boolean => person !== undefined && people.some(each => ownerFrom(programme, each).key === person);
	const [isMentor, isMentee] = [isAmong(mentorsOf(programme, session)), isAmong(menteesOf(programme, session))];
	return isMentor === isMentee ? 'both' : isMentor ? 'mentor' : 'mentee';
}

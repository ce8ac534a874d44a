import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import type { LeftTexts } from '../../../core/pages/editing/leftTexts';
import type { EditingRequest } from '../../../core/pages/editing/requests';
import { describeSession, type DescribedSession, goalsOf } from '../../../core/pages/session/describeSession';
import { fieldAtPath, pathOfField } from '../../../core/pages/session/fieldPath';
import type { NoSession } from '../../../core/pages/session/openSession';
import { readSessionRequest, type SessionRequest, type ToSessionPage } from '../../../core/pages/session/protocol';
import type { Goal } from '../../../core/programme/goalProgress';
import { hasFile, whoMeetsIn } from '../../../core/programme/namedPairs';
import type { DetailedSession } from '../../../core/record/session';
import { OpenRecord } from '../../../core/plans/changeRecord';
import { plainText } from '../../../core/text/plainText';
import { Lines, startOfFile, type Position } from '../../../core/text/range';
import { nameOf } from '../../../core/text/uri';
import type { SessionPageWords } from '../../../core/words/sessionPageWords';
import { UserError } from '../../platform/userError';
import { tickAction } from '../../write/changeFiles';
import { followLink } from '../followLink';
import { newestNote } from '../newestNote';
import { detailsForBrief } from '../pairBrief';
import { openLocation } from '../openLocation';
import { WritingPage } from '../editing/writingPage';
import { CaptureLine } from './captureLine';
import { EditedSession } from './editedSession';
import { requestedChange } from './requestedChanges';
import type { LeftOnPage, SessionLocation, SessionPageServices } from './sessionPages';

type OwnRequest = Exclude<SessionRequest, EditingRequest>;

/** The page of a session: shows the session of a document, and hands what is changed on the page to an `EditedSession`. */
export class SessionEditor extends WritingPage<SessionLocation, EditedSession, OwnRequest, LeftOnPage> {
	readonly #panel: vscode.WebviewPanel;
	readonly #services: SessionPageServices;
	/** What the numbers in the last message refer to, as JSON, and its version. */
	#shown: { readonly text: string; readonly version: number; readonly described?: DescribedSession } = { text: '', version: 0 };
	readonly #capture: CaptureLine;

	/** `left` has what earlier pages could not write. */
	constructor(
		document: vscode.TextDocument, panel: vscode.WebviewPanel, services: SessionPageServices, left: LeftTexts<LeftOnPage>,
		wanted?: SessionLocation,
	) {
		super({ edited: new EditedSession(document, services, wanted?.session), panel, services, left });
		this.#panel = panel;
		this.#services = services;
		this.#capture = new CaptureLine(this.edited);
		this.focus = wanted?.path && fieldAtPath(wanted.path, this.edited.open.keysOf);
		this.#takeOver();
	}

	get title(): string {
		const { session } = this.edited.open;
		const { words } = this.#services.language;
		return plainText(session?.title ?? '', 60)
			|| (session ? words.files.untitled(words.day(session.date)) : nameOf(this.edited.document.uri.toString()));
	}

	/** Shows a session of the file, with the focus in the field of a value. */
	async reveal({ session, path }: Omit<SessionLocation, 'uri'>): Promise<void> {
		if (session !== undefined && session !== this.edited.open.session?.id) {
			await this.writeNow();
			this.#choose(session);
		}
		this.focus = path && fieldAtPath(path, this.edited.open.keysOf);
		this.showAgain();
	}

	/** The session that is shown. */
	get session(): DetailedSession | undefined {
		return this.edited.open.session;
	}

	positionIn(text: string): Position {
		const { session, keysOf } = this.edited.open;
		const path = session && pathOfField(this.field, keysOf);
		const span = path && OpenRecord.session(text, session)?.change([])?.spanAt(path);
		return span ? new Lines(text).range(span.start, span.start).start : session?.position ?? startOfFile.start;
	}

	override async restore(message: unknown): Promise<void> {
		const request = readSessionRequest(message);
		const { open } = this.edited;
		if (request?.type === 'ready' && request.session !== undefined && open.sessions.some(({ id }) => id === request.session)) {
			this.#choose(request.session);
		}
		await super.restore(message);
	}

	async render(): Promise<ToSessionPage> {
		const { words } = this.#services.language;
		const { labels, notice, document, sources, open: { session, sessions, missing } } = this.edited;
		const described = await this.#describe();
		const text = JSON.stringify([described?.page.earlier, described?.locations, described?.page.goals]);
		const version = text === this.#shown.text ? this.#shown.version : this.#shown.version + 1;
		this.#shown = { text, version, ...(described && { described }) };
		return {
			type: 'show', language: words.language, words: labels.page, version, seen: this.seen,
			uri: document.uri.toString(), session: session?.id ?? '',
			sessions: sessions.length < 2 ? [] : sessions.map(each => ({
				id: each.id, label: plainText(each.title ?? '')
					|| words.files.untitled(words.day(each.date)), description: words.day(each.date),
				isShown: each.id === session?.id,
			})),
			page: described?.page,
			notice: missing === undefined ? notice : noticeOf(missing, labels),
			capture: this.#capture.text,
			isReadOnly: missing !== undefined || sources === undefined || this.edited.isReadOnly,
			...this.takeFocus(),
		};
	}

	protected override get unwritten(): LeftOnPage {
		const { drafts, open: { session, keys } } = this.edited;
		return { session: session?.id, drafts: drafts.left, keys, capture: this.#capture.text };
	}

	protected override read(message: unknown): SessionRequest | undefined {
		return readSessionRequest(message);
	}

	protected override shownIn(uri: vscode.Uri): SessionLocation {
		const { session, keysOf, sessions } = this.edited.open;
		const path = session && pathOfField(this.field, keysOf);
		// The id of the only session of a file may be that of the file's name, which is another one then.
		return { uri, ...session && sessions.length > 1 && { session: session.id }, ...path && { path } };
	}

	/** Shows another session of the file; what could not be written stays with the one that was shown. */
	#choose(session: string): void {
		const { open, drafts } = this.edited;
		if (session !== open.session?.id) {
			this.leave();
			drafts.clear();
			this.#capture.text = '';
			open.choose(session);
			this.#takeOver();
		}
	}

	/** Takes over what an earlier page of the session could not write. */
	#takeOver(): void {
		const { open, drafts, document } = this.edited;
		const found = this.left.take(document.uri.toString(), (left, isOnly) =>
			left.session === open.session?.id || (isOnly && open.sessions.length === 1));
		if (found) {
			open.takeOver(found.keys);
			drafts.restore(found.drafts);
			this.#capture.text = found.capture;
		}
	}

	async #describe(): Promise<DescribedSession | undefined> {
		const { sources, drafts, open: { session, keysOf } } = this.edited;
		const pair = sources && session && whoMeetsIn(sources.programme, session);
		const note = sources && pair && await newestNote(sources.programme, pair, session);
		const startedMs = session && this.#services.startTimes.of(session);
		const details = pair && await detailsForBrief(this.#services.store, { programme: sources.programme, pair, session }, sources.now);
		return sources && session && describeSession({
			...sources, session, details: details ?? (() => ({})), keysOf, drafts, note, ...(startedMs !== undefined && { startedMs }),
		});
	}

	protected override async run(request: OwnRequest): Promise<void> {
		const goal = (index: number, version: number): Goal | undefined => this.#goal(index, version);
		await (requestedChange(request, this.edited, { today: this.#today, goal }) ?? this.#show(request));
	}

	/** Carries out a request that changes nothing at once: it shows or opens something, or runs a command. */
	async #show(request: OwnRequest): Promise<void> {
		const { document, open: { session, keysOf } } = this.edited;
		const { words } = this.#services.language;
		switch (request.type) {
			case 'capture': {
				this.received(request.seq);
				this.#capture.text = request.text;
				const entries = await this.#capture.read();
				if (entries) {
					await this.#panel.webview.postMessage({ type: 'captured', seen: request.seq, entries } satisfies ToSessionPage);
				}
				return;
			}
			case 'file':
				this.received(request.seq);
				this.#capture.text = request.text;
				await this.#fileCaptured(request.asNote);
				return;
			case 'updateGoal': {
				const pair = this.#shown.described?.pair;
				const goal = this.#goal(request.goal, request.version);
				if (pair && goal) {
					const id = goal.id === undefined ? {} : { id: goal.id };
					await this.#runCommand(
						'updateGoal', { goal: { folder: this.edited.sources?.programme.folder, pair: pair.id, ...id } },
					);
				}
				return;
			}
			case 'tickEarlier': {
				const action = this.#fresh(request.version)?.earlier[request.action];
				if (action) {
					const { session: { uri, id }, index, action: { text = '' }, programme } = action;
					const state = request.done
						? { is: 'done', on: this.#services.clock.today(programme) } as const
						: { is: 'open' } as const;
					await tickAction(this.#services, uri, { session: id, index, text }, state);
				}
				return;
			}
			case 'step':
				if (request.command === 'completeSession' && this.#capture.text !== '') {
					await this.#fileCaptured(false);
				}
				await this.writeNow();
				await this.#runCommand(request.command);
				return;
			case 'run':
				await this.writeNow();
				await this.#runCommand(request.command);
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
					await followLink(href, vscode.Uri.parse(part.from), words);
				}
				return;
			}
			case 'openLink': {
				const url = session?.links?.[keysOf('links').indexOf(request.key)]?.url;
				if (url !== undefined) {
					await followLink(url, document.uri, words);
				}
				return;
			}
			case 'showSession':
				await this.reveal(request);
				return;
			default:
				return;
		}
	}

	async #fileCaptured(asNote: boolean): Promise<void> {
		await this.#capture.file(asNote);
		this.showAgain();
	}

	get #today(): string {
		return this.#services.clock.today(this.edited.sources?.programme);
	}

	/** Returns what was shown; throws if the page shows something else by now. */
	#fresh(version: number): DescribedSession | undefined {
		if (version !== this.#shown.version) {
			throw new UserError(this.#services.language.words.brief.page.changed);
		}
		return this.#shown.described;
	}

	#goal(index: number, version: number): Goal | undefined {
		return goalsOf(this.#fresh(version)?.pair)[index];
	}

	/** Runs a command on the session, or on the pair that it is for. */
	async #runCommand(command: CommandName, argument?: unknown): Promise<void> {
		const { document, sources, open: { session } } = this.edited;
		const pair = this.#shown.described?.pair;
		const row = argument ?? (command === 'addGoal' && pair && hasFile(pair)
			? { pair: { folder: sources?.programme.folder, id: pair.id } }
			: { session: { uri: document.uri.toString(), id: session?.id } });
		await vscode.commands.executeCommand(commandIds(command)[this.#services.language.words.language], row);
	}
}

function noticeOf(missing: NoSession, labels: SessionPageWords): string {
	return { unreadable: labels.unreadable, gone: labels.page.notThere, repeated: labels.repeatedId }[missing];
}

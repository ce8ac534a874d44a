import * as vscode from 'vscode';
import { isInPrivateFolder } from '../../../core/files/layout';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { type TemplatePrompts, withoutVersion } from '../../../core/notes/templates/library';
import type { LeftTexts } from '../../../core/pages/editing/leftTexts';
import { describeNote, type DescribedNote } from '../../../core/pages/reflection/describeNote';
import type { LinePlace } from '../../../core/pages/reflection/openNote';
import { readReflectionRequest, type ReflectionRequest, type ToReflectionPage } from '../../../core/pages/reflection/protocol';
import type { PageSection } from '../../../core/pages/reflection/reflectionPage';
import { nameOfPerson } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import type { Position } from '../../../core/text/range';
import { nameOf } from '../../../core/text/uri';
import { describeProblem } from '../../../core/words/words';
import { nameOfNote } from '../../../core/views/reflections/noteReaders';
import { asksQuestions, onDidChangeQuestions } from '../../languageFeatures/noteHelp';
import { Disposable } from '../../platform/disposable';
import { anyOf } from '../../platform/events';
import { packedTexts } from '../../platform/packedTexts';
import { UserError } from '../../platform/userError';
import type { PageEditor } from '../editing/editorPages';
import { followLink } from '../followLink';
import { LiveNote } from '../liveNote';
import { openLocation } from '../openLocation';
import type { PageView } from '../page';
import { EditedNote } from './editedNote';
import type { LeftOnNote, NoteLocation, ReflectionPageServices } from './reflectionPages';
import { offerTrace } from './trace';

/** The number of messages of which lines are still known. */
const maxShown = 5;

/** The page of a note: shows the note of a document, and hands what is changed on the page to an `EditedNote`. */
export class ReflectionEditor extends Disposable implements PageEditor<NoteLocation> {
	readonly #services: ReflectionPageServices;
	readonly #edited: EditedNote;
	readonly #left: LeftTexts<LeftOnNote>;
	readonly #live: LiveNote;
	/** The questions of the built-in templates' stages, by template. */
	readonly #prompts: () => Promise<Readonly<Record<string, TemplatePrompts>>>;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	/** The number of the last input that was received. */
	#seen = 0;
	/** What the numbers in the last message refer to, as JSON, and its version. */
	#shown: { readonly text: string; readonly version: number; readonly described?: DescribedNote } = { text: '', version: 0 };
	/** The places of lines in the last messages, by version: a click can be under way while what was typed above its line is written. */
	readonly #places = new Map<number, (line: number) => LinePlace | undefined>();
	/** The line whose section gets the focus with the next message. */
	#line: number | undefined;
	/** The field that gets the focus with the next message. */
	#focus: string | undefined;
	/** The field that has the focus, or had it last. */
	#field = '';

	/** `left` has what earlier pages could not write. */
	constructor(
		document: vscode.TextDocument, panel: vscode.WebviewPanel, services: ReflectionPageServices, left: LeftTexts<LeftOnNote>,
		wanted?: NoteLocation,
	) {
		super();
		this.#services = services;
		this.#left = left;
		this.#edited = this.register(new EditedNote(document, services));
		this.#edited.drafts.restore(left.take(document.uri.toString(), () => true)?.drafts ?? []);
		this.#live = new LiveNote(document.uri, panel.webview, services.language.words, 'field');
		this.#prompts = packedTexts(services.extension, 'prompts', {});
		this.#line = wanted?.line;
		const changes = anyOf(this.#edited.onDidChange, onDidChangeQuestions, services.currentUser.onDidChange);
		this.register(changes(() => { this.#changed.fire(); }));
		this.register(panel.onDidChangeViewState(() => {
			if (!panel.visible) {
				void this.writeNow();
			}
		}));
	}

	get title(): string {
		const uri = this.#edited.document.uri.toString();
		return nameOfNote(this.#services.store.index.facts(uri) ?? { uri });
	}

	get hasMore(): boolean {
		return this.#live.isGrowing;
	}

	reveal({ line }: NoteLocation): Promise<void> {
		this.#line = line;
		this.#changed.fire();
		return Promise.resolve();
	}

	locationIn(uri: vscode.Uri): NoteLocation {
		// Before the move: afterwards nothing can be written at the old place.
		this.#leave(uri);
		return { uri };
	}

	positionIn(text: string): Position {
		const { open, sources } = this.#edited;
		open.take(text);
		const line = sources && open.sections(sources)?.sections.find(({ key }) => key === this.#field)?.lines?.start;
		return { line: line ?? 0, character: 0 };
	}

	/** Writes what was typed. Settles when it is written, or can't be. */
	writeNow(): Promise<void> {
		return this.#edited.writeDrafts(true);
	}

	async restore(message: unknown): Promise<void> {
		const request = readReflectionRequest(message);
		if (request?.type === 'ready') {
			// A new page counts its inputs anew.
			this.#seen = 0;
			this.#live.forget();
			this.#focus ??= request.field;
		}
		await this.#services.store.whenRead();
		// What an earlier page could not write.
		void this.writeNow();
	}

	async render({ isNew }: PageView): Promise<ToReflectionPage> {
		const { language: { words: { language } } } = this.#services;
		const edited = this.#edited;
		if (isNew) {
			this.#live.forget();
		}
		await this.#live.show(edited.document.getText());
		const described = await this.#describe();
		const { labels, document } = edited;
		const text = JSON.stringify([document.version, described?.locations]);
		const version = text === this.#shown.text ? this.#shown.version : this.#shown.version + 1;
		this.#shown = { text, version, ...(described && { described }) };
		if (edited.sources) {
			this.#places.set(version, edited.open.places(edited.sources));
			this.#places.delete(version - maxShown);
		}
		const focus = this.#focus ?? this.#fieldAt(this.#line);
		this.#focus = undefined;
		this.#line = undefined;
		return {
			type: 'show', language, words: labels.page, version, seen: this.#seen, uri: document.uri.toString(), page: described?.page,
			notice: this.#notice(described), isReadOnly: edited.open.missing !== undefined || edited.isReadOnly
				|| described?.page.isReadOnly !== false,
			...(focus !== undefined && { focus }),
		};
	}

	async answer(message: unknown): Promise<void> {
		const request = readReflectionRequest(message);
		if (request) {
			await this.#run(request);
		}
	}

	override dispose(): void {
		void this.writeNow().then(() => { this.#leave(this.#edited.document.uri); });
		super.dispose();
	}

	/** Leaves what could not be written to the next page of the note. */
	#leave(uri: vscode.Uri): void {
		this.#left.put(uri.toString(), { drafts: this.#edited.drafts.left });
	}

	async #describe(): Promise<DescribedNote | undefined> {
		const { open, drafts, document, sources } = this.#edited;
		const template = open.reflection?.template;
		const prompts = template === undefined ? undefined : (await this.#prompts())[withoutVersion(template)];
		// Another text may have been taken while the blocks were rendered: then they are of an older one.
		const blocks = open.text === document.getText() ? this.#live.blocks : [];
		const described = sources && describeNote({
			...sources, open, drafts, blocks, wantsQuestions: asksQuestions(document.uri), ...prompts && { prompts },
		});
		if (!described) {
			return undefined;
		}
		const { page } = described;
		return {
			...described,
			page: {
				...page,
				// The notice says it.
				warning: open.missing === undefined ? page.warning : '',
				sections: page.sections.map(section => this.#withoutOldBlocks(section)),
			},
		};
	}

	/** Leaves out the formatted text while what was typed is not in the document yet. */
	#withoutOldBlocks(section: PageSection): PageSection {
		return this.#edited.drafts.textOf(section.text.field) === undefined ? section : { ...section, blocks: [] };
	}

	/** Why the note can't be edited now, or what could not be written. */
	#notice(described: DescribedNote | undefined): string {
		const { labels, notice, open: { missing, problem, reflection }, sources } = this.#edited;
		if (missing !== undefined && problem) {
			return describeProblem(problem, this.#services.language.words);
		}
		return described?.page.isReadOnly === true && sources && reflection?.author !== undefined
			? labels.notYours(plainText(nameOfPerson(sources.programme, reflection.author))) : notice;
	}

	/** Returns the field of the section that a line, counted from 0, is in; behind the last one that of the first. */
	#fieldAt(line: number | undefined): string | undefined {
		const { sources, open } = this.#edited;
		const sections = sources && open.sections(sources)?.sections.filter(({ kind }) => kind !== 'title');
		return line === undefined || !sections ? undefined
			: (sections.find(({ lines }) => lines && lines.start <= line && line < lines.end) ?? sections[0])?.key;
	}

	/** The texts of the sections, by key. */
	#values(): ReadonlyMap<string, string> {
		const { sources, open } = this.#edited;
		return new Map((sources && open.sections(sources)?.sections)?.map(({ key, value }) => [key, value]));
	}

	async #run(request: ReflectionRequest): Promise<void> {
		const edited = this.#edited;
		switch (request.type) {
			case 'ready':
				return;
			case 'input':
				this.#seen = Math.max(this.#seen, request.seq);
				edited.type(request.field, request.value);
				return;
			case 'leave':
				await edited.leave(request.field);
				return;
			case 'focus':
				// The palette and the title's buttons take the focus before their command asks for it.
				this.#field = request.field === '' ? this.#field : request.field;
				return;
			case 'undo':
			case 'redo': {
				const before = this.#values();
				await edited.undo(request.type, request.field);
				// What was taken back may be in another section: the focus goes there, so that it is seen.
				const changed = [...this.#values()].flatMap(([key, value]) => before.get(key) === value ? [] : [key]);
				this.#focus = changed.includes(request.field) ? request.field : changed[0] ?? request.field;
				this.#changed.fire();
				return;
			}
			case 'resolve':
				this.#focus = request.field;
				await edited.resolve(request.field, request.with);
				return;
			case 'tick':
				await edited.tick(this.#placeOf(request.line, request.version), request.done);
				return;
			case 'turnIntoAction': {
				const place = this.#placeOf(request.line, request.version);
				await this.writeNow();
				const line = edited.sources && edited.open.lineOf(place, edited.sources);
				const { due } = request;
				if (line === undefined) {
					throw this.#changedSince();
				}
				await this.#command('turnIntoAction', { note: { uri: edited.document.uri.toString(), line, ...due !== undefined && { due } } });
				return;
			}
			case 'open': {
				const target = this.#fresh(request.version)?.locations[request.location];
				if (target) {
					await openLocation(this.#services, target.uri, target.at);
				}
				return;
			}
			case 'followLink': {
				this.#fresh(request.version);
				const href = this.#live.blocks[request.block]?.links[request.link];
				if (href !== undefined) {
					await followLink(href, edited.document.uri, this.#services.language.words);
				}
				return;
			}
			case 'openSession': {
				const session = this.#shown.described?.session;
				if (session) {
					await openLocation(this.#services, session.uri, session.position);
				}
				return;
			}
			case 'run':
				await this.writeNow();
				await (request.command === 'finish' ? this.#finish() : this.#command(request.command, edited.document.uri));
				return;
		}
	}

	/** Shows the note as its readers see it, and offers once to note in the session's file that it was written. */
	async #finish(): Promise<void> {
		const { sources, document } = this.#edited;
		const { session } = this.#shown.described ?? {};
		const { author } = this.#edited.open.reflection ?? {};
		await this.#command('previewReflection', document.uri);
		// A note that others can read is itself the trace.
		if (sources && session && author !== undefined && isInPrivateFolder(sources.programme.folder, document.uri.toString())) {
			// Not awaited: the page goes on although the notification stays.
			void offerTrace(this.#services, sources.programme, session, author).catch(this.#services.report);
		}
	}

	/** Returns where a line is that was shown; throws if that is not known any more. */
	#placeOf(line: number, version: number): LinePlace {
		const place = this.#places.get(version)?.(line);
		if (!place) {
			throw this.#changedSince();
		}
		return place;
	}

	#changedSince(): UserError {
		return new UserError(this.#services.language.words.say.changed(plainText(nameOf(this.#edited.document.uri.toString()))));
	}

	/** Returns what was shown; throws if the page shows something else by now. */
	#fresh(version: number): DescribedNote | undefined {
		if (version !== this.#shown.version) {
			throw new UserError(this.#services.language.words.brief.page.changed);
		}
		return this.#shown.described;
	}

	async #command(command: CommandName, argument: unknown): Promise<void> {
		await vscode.commands.executeCommand(commandIds(command)[this.#services.language.words.language], argument);
	}
}

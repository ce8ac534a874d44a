import * as vscode from 'vscode';
import { isInPrivateFolder } from '../../../core/files/layout';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { type TemplatePrompts, withoutVersion } from '../../../core/notes/templates/library';
import type { LeftTexts } from '../../../core/pages/editing/leftTexts';
import type { EditingRequest } from '../../../core/pages/editing/requests';
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
import { anyOf } from '../../platform/events';
import { packedTexts } from '../../platform/packedTexts';
import { UserError } from '../../platform/userError';
import { WritingPage } from '../editing/writingPage';
import { followLink } from '../followLink';
import { LiveNote } from '../liveNote';
import { openLocation } from '../openLocation';
import type { PageView } from '../page';
import { EditedNote } from './editedNote';
import type { LeftOnNote, NoteLocation, ReflectionPageServices } from './reflectionPages';
import { offerTrace } from './trace';

/** The number of messages of which lines are still known. */
const maxShown = 5;

type OwnRequest = Exclude<ReflectionRequest, EditingRequest>;

/** The page of a note: shows the note of a document, and hands what is changed on the page to an `EditedNote`. */
export class ReflectionEditor extends WritingPage<NoteLocation, EditedNote, OwnRequest, LeftOnNote> {
	readonly #services: ReflectionPageServices;
	readonly #live: LiveNote;
	/** The questions of the built-in templates' stages, by template. */
	readonly #prompts: () => Promise<Readonly<Record<string, TemplatePrompts>>>;
	/** What the numbers in the last message refer to, as JSON, and its version. */
	#shown: { readonly text: string; readonly version: number; readonly described?: DescribedNote } = { text: '', version: 0 };
	/** The places of lines in the last messages, by version: a click can be under way while what was typed above its line is written. */
	readonly #places = new Map<number, (line: number) => LinePlace | undefined>();
	/** The line whose section gets the focus with the next message. */
	#line: number | undefined;

	/** `left` has what earlier pages could not write. */
	constructor(
		document: vscode.TextDocument, panel: vscode.WebviewPanel, services: ReflectionPageServices, left: LeftTexts<LeftOnNote>,
		wanted?: NoteLocation,
	) {
		super({ edited: new EditedNote(document, services), panel, services, left });
		this.#services = services;
		this.edited.drafts.restore(left.take(document.uri.toString(), () => true)?.drafts ?? []);
		this.#live = new LiveNote(document.uri, panel.webview, services.language.words, 'field');
		this.#prompts = packedTexts(services.extension, 'prompts', {});
		this.#line = wanted?.line;
		this.register(anyOf(onDidChangeQuestions, services.currentUser.onDidChange)(() => { this.showAgain(); }));
	}

	get title(): string {
		const uri = this.edited.document.uri.toString();
		return nameOfNote(this.#services.store.index.facts(uri) ?? { uri });
	}

	get hasMore(): boolean {
		return this.#live.isGrowing;
	}

	reveal({ line }: NoteLocation): Promise<void> {
		this.#line = line;
		this.showAgain();
		return Promise.resolve();
	}

	positionIn(text: string): Position {
		const { open, sources } = this.edited;
		open.take(text);
		const line = sources && open.sections(sources)?.sections.find(({ key }) => key === this.field)?.lines?.start;
		return { line: line ?? 0, character: 0 };
	}

	override async restore(message: unknown): Promise<void> {
		this.#live.forget();
		await super.restore(message);
	}

	async render({ isNew }: PageView): Promise<ToReflectionPage> {
		const { language: { words: { language } } } = this.#services;
		const edited = this.edited;
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
		this.focus ??= this.#fieldAt(this.#line);
		this.#line = undefined;
		return {
			type: 'show', language, words: labels.page, version, seen: this.seen, uri: document.uri.toString(), page: described?.page,
			notice: this.#notice(described), isReadOnly: edited.open.missing !== undefined || edited.isReadOnly
				|| described?.page.isReadOnly !== false,
			...this.takeFocus(),
		};
	}

	protected override get unwritten(): LeftOnNote {
		return { drafts: this.edited.drafts.left };
	}

	protected override read(message: unknown): ReflectionRequest | undefined {
		return readReflectionRequest(message);
	}

	protected override shownIn(uri: vscode.Uri): NoteLocation {
		return { uri };
	}

	/** The focus goes to the section in which something was taken back, so that it is seen. */
	protected override async undo(type: 'undo' | 'redo', field: string): Promise<void> {
		const before = this.#values();
		await super.undo(type, field);
		const changed = [...this.#values()].flatMap(([key, value]) => before.get(key) === value ? [] : [key]);
		this.undone = changed.includes(field) ? field : changed[0] ?? field;
		this.showAgain();
	}

	async #describe(): Promise<DescribedNote | undefined> {
		const { open, drafts, document, sources } = this.edited;
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
		return this.edited.drafts.textOf(section.text.field) === undefined ? section : { ...section, blocks: [] };
	}

	/** Why the note can't be edited now, or what could not be written. */
	#notice(described: DescribedNote | undefined): string {
		const { labels, notice, open: { missing, problem, reflection }, sources } = this.edited;
		if (missing !== undefined && problem) {
			return describeProblem(problem, this.#services.language.words);
		}
		return described?.page.isReadOnly === true && sources && reflection?.author !== undefined
			? labels.notYours(plainText(nameOfPerson(sources.programme, reflection.author))) : notice;
	}

	/** Returns the field of the section that a line, counted from 0, is in; behind the last one that of the first. */
	#fieldAt(line: number | undefined): string | undefined {
		const { sources, open } = this.edited;
		const sections = sources && open.sections(sources)?.sections.filter(({ kind }) => kind !== 'title');
		return line === undefined || !sections ? undefined
			: (sections.find(({ lines }) => lines && lines.start <= line && line < lines.end) ?? sections[0])?.key;
	}

	/** The texts of the sections, by key. */
	#values(): ReadonlyMap<string, string> {
		const { sources, open } = this.edited;
		return new Map((sources && open.sections(sources)?.sections)?.map(({ key, value }) => [key, value]));
	}

	protected override async run(request: OwnRequest): Promise<void> {
		const { edited } = this;
		switch (request.type) {
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
		const { sources, document } = this.edited;
		const { session } = this.#shown.described ?? {};
		const { author } = this.edited.open.reflection ?? {};
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
		return new UserError(this.#services.language.words.say.changed(plainText(nameOf(this.edited.document.uri.toString()))));
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

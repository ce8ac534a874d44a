import * as vscode from 'vscode';
import { commandIds } from '../../../core/manifest/commands';
import type { LeftTexts } from '../../../core/pages/editing/leftTexts';
import type { EditingRequest } from '../../../core/pages/editing/requests';
import { choiceChanges } from '../../../core/pages/programme/choose';
import { describeProgramme } from '../../../core/pages/programme/describeProgramme';
import { type ProgrammeRequest, readProgrammeRequest, type ShowProgramme } from '../../../core/pages/programme/protocol';
import { OpenRecord } from '../../../core/plans/changeRecord';
import { readLinkText } from '../../../core/record/linkText';
import { plainText } from '../../../core/text/plainText';
import { Lines, type Position, startOfFile } from '../../../core/text/range';
import { pathOfField } from '../../../core/pages/programme/fieldPath';
import { WritingPage } from '../editing/writingPage';
import type { PageServices, PageView } from '../page';
import { chooseLogo } from './chooseLogo';
import { EditedProgramme } from './editedProgramme';
import type { LeftOnProgramme, ProgrammeLocation } from './programmePages';

type OwnRequest = Exclude<ProgrammeRequest, EditingRequest>;

/** The page of a programme's file: shows its values, and hands what is changed on the page to an `EditedProgramme`. */
export class ProgrammeEditor extends WritingPage<ProgrammeLocation, EditedProgramme, OwnRequest, LeftOnProgramme> {
	readonly #services: PageServices;
	/** What the logo's path leads to, when it was looked at last. */
	#logo: { readonly path: string; readonly stamp: number | undefined } = { path: '', stamp: undefined };

	/** `left` has what earlier pages could not write. */
	constructor(document: vscode.TextDocument, panel: vscode.WebviewPanel, services: PageServices, left: LeftTexts<LeftOnProgramme>) {
		super({ edited: new EditedProgramme(document, services), panel, services, left });
		this.#services = services;
		this.edited.drafts.restore(left.take(document.uri.toString(), () => true)?.drafts ?? []);
	}

	get title(): string {
		const { sources, labels } = this.edited;
		return `${labels.page.heading}: ${plainText(sources?.programme.name ?? '', 60)}`;
	}

	reveal(): Promise<void> {
		this.showAgain();
		return Promise.resolve();
	}

	positionIn(text: string): Position {
		const path = pathOfField(this.field, this.edited.open.keysOf);
		const span = path && OpenRecord.programme(text)?.change([])?.spanAt(path);
		return span ? new Lines(text).range(span.start, span.start).start : startOfFile.start;
	}

	async render({ webview }: PageView): Promise<ShowProgramme> {
		const { language: { words: { language } }, clock } = this.#services;
		const { document, drafts, labels, notice, open, sources } = this.edited;
		const page = sources && describeProgramme({ ...sources, open, drafts, machine: clock.zone() });
		return {
			type: 'show', language, words: labels.page, seen: this.seen, uri: document.uri.toString(), page,
			logo: await this.#logoIn(webview),
			notice: open.missing === undefined ? notice : labels.unreadable,
			isReadOnly: open.missing !== undefined || sources === undefined || this.edited.isReadOnly,
			...this.takeFocus(),
		};
	}

	protected override get unwritten(): LeftOnProgramme {
		return { drafts: this.edited.drafts.left };
	}

	protected override read(message: unknown): ProgrammeRequest | undefined {
		return readProgrammeRequest(message);
	}

	protected override shownIn(uri: vscode.Uri): ProgrammeLocation {
		return { uri };
	}

	/** The address of the logo for the page; empty where there is none, or it is no file of the programme. */
	async #logoIn(webview: vscode.Webview): Promise<string> {
		const { document, open } = this.edited;
		const path = open.file?.letterhead?.logo ?? '';
		const read = readLinkText(path);
		if (!read || !('path' in read) || /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(read.path)) {
			return '';
		}
		const file = vscode.Uri.joinPath(document.uri, '..', ...read.path.split('/'));
		this.#logo = { path, stamp: await vscode.workspace.fs.stat(file).then(({ mtime }) => mtime, () => undefined) };
		return this.#logo.stamp === undefined ? '' : `${webview.asWebviewUri(file).toString()}?${String(this.#logo.stamp)}`;
	}

	protected override async run(request: OwnRequest): Promise<void> {
		const { edited } = this;
		switch (request.type) {
			case 'remove':
				edited.drafts.dropEntry(request.list, request.key);
				await this.#changeAt(request, at => [{ is: 'remove', list: request.list, at }]);
				return;
			case 'move':
				await this.#changeAt(request, from => {
					const to = from + request.by;
					const isInside = to >= 0 && to < edited.open.keysOf(request.list).keys.length;
					return isInside ? [{ is: 'move', list: request.list, from, to }] : [];
				});
				return;
			case 'choose':
				await edited.change(() => edited.open.file
					? choiceChanges(edited.open.file, request.name, request.value, this.#services.language.words.language) : []);
				return;
			case 'chooseLogo':
				await this.writeNow();
				await chooseLogo(this.#services, edited);
				this.showAgain();
				return;
			case 'removeLogo':
				await edited.change(() => [{ is: 'value', path: ['letterhead', 'logo'], to: null }]);
				return;
			case 'openAsText':
				await this.writeNow();
				await vscode.commands.executeCommand(commandIds('openAsText')[this.#services.language.words.language]);
				return;
		}
	}

	/** Changes the entry with a key; nothing if it is not there any more, or is a cohort with pairs that would be removed. */
	async #changeAt(
		{ type, list, key }: Extract<ProgrammeRequest, { readonly type: 'remove' | 'move' }>,
		changes: (at: number) => Parameters<EditedProgramme['change']>[0] extends () => infer C ? C : never,
	): Promise<void> {
		await this.edited.change(() => {
			const { open, sources } = this.edited;
			const at = open.keysOf(list).indexOf(key);
			const id = list === 'cohorts' ? open.file?.cohorts?.[at]?.id : undefined;
			const hasPairs = id !== undefined && [...sources?.programme.pairs.values() ?? []].some(({ cohort }) => cohort === id);
			return at < 0 || (type === 'remove' && hasPairs) ? [] : changes(at);
		});
	}
}

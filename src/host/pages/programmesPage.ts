import * as vscode from 'vscode';
import { countFigures } from '../../core/analysis/figures/figures';
import type { Overview } from '../../core/pages/overview/overviewPage';
import { type ProgrammeSummary, programmesPage, summaryOf, yearsOf } from '../../core/pages/overview/programmesPage';
import { readOverviewRequest, type ToOverview } from '../../core/pages/overview/protocol';
import type { Programme } from '../../core/programme/programme';
import { plainLabel } from '../../core/text/plainText';
import type { Uri } from '../../core/text/uri';
import { overviewPageWords } from '../../core/words/lateWords';
import { hasFigures } from '../ask/askProgramme';
import { Disposable } from '../platform/disposable';
import { StoredValue } from '../platform/storedValue';
import { runInSlices } from '../platform/timeSlice';
import { UserError } from '../platform/userError';
import type { PageContent } from './page';
import type { OverviewServices } from './pageKinds';

/** How the page was left. */
interface PageState {
	readonly year?: number;
	readonly view?: string;
}

/** A summary, and the values that it was counted from: while these are the same, so is the summary. */
interface Counted {
	readonly from: readonly unknown[];
	readonly summary: ProgrammeSummary;
}

/** The overview of all programmes of the workspace. */
export class ProgrammesPage extends Disposable implements PageContent {
	readonly #services: OverviewServices;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	readonly #state: StoredValue<PageState>;
	readonly #counted = new Map<Uri, Counted>();
	#shown: Overview | undefined;
	/** The content of the last message, as JSON. */
	#page = '';
	#version = 0;

	constructor(services: OverviewServices) {
		super();
		this.#services = services;
		this.#state = this.register(new StoredValue(services.workspaceState, 'overview of all', decodeState));
	}

	get title(): string {
		const { tab, programmes } = overviewPageWords[this.#services.language.words.language];
		return tab(programmes.title);
	}

	async render(): Promise<ToOverview> {
		const { store, language: { words } } = this.#services;
		await store.whenRead();
		const { year, view = '' } = this.#state.value;
		const summaries = await this.#summaries(year);
		const made = programmesPage(summaries, { year, years: yearsOf(this.#programmes) }, words);
		const text = JSON.stringify(made);
		if (text !== this.#page) {
			this.#page = text;
			this.#version += 1;
		}
		this.#shown = made;
		return {
			type: 'show', subject: { folder: '' }, version: this.#version, language: words.language, changes: 0, view, page: made.page,
		};
	}

	async answer(message: unknown): Promise<void> {
		const request = readOverviewRequest(message);
		if (request?.type === 'scope') {
			const { view = '' } = this.#state.value;
			await this.#state.set({ view, ...(/^\d{4}$/).test(request.year) && { year: Number(request.year) } });
			this.#changed.fire();
		} else if (request?.type === 'keep') {
			await this.#state.set({ ...this.#state.value, view: request.view });
		} else if (request?.type === 'open') {
			const target = request.version === this.#version ? this.#shown?.targets[request.place] : undefined;
			if (!target || !('folder' in target)) {
				throw new UserError(this.#services.language.words.brief.page.changed);
			}
			await this.#services.show({ folder: target.folder });
		}
	}

	get #programmes(): readonly Programme[] {
		return this.#services.store.index.programmes().filter(hasFigures);
	}

	async #summaries(year: number | undefined): Promise<readonly ProgrammeSummary[]> {
		const { clock } = this.#services;
		const summaries: ProgrammeSummary[] = [];
		const folders = this.#programmes.map(({ folder }) => folder);
		for (const folder of folders) {
			// A change while others were counted makes a new value of it.
			const programme = this.#programmes.find(each => each.folder === folder);
			if (!programme) {
				continue;
			}
			const now = clock.now(programme);
			const from = [programme, year, now.today, now.zone, Math.floor(now.epochMs / 3_600_000)];
			const before = this.#counted.get(folder);
			if (before?.from.every((one, i) => one === from[i]) === true) {
				summaries.push(before.summary);
				continue;
			}
			const figures = await runInSlices(countFigures(programme, { ...year !== undefined && { year } }, now), () => this.isDisposed);
			if (!figures) {
				return [];
			}
			const summary = summaryOf(figures, folder, plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(folder))));
			this.#counted.set(folder, { from, summary });
			summaries.push(summary);
		}
		return summaries;
	}
}

function decodeState(stored: unknown): PageState {
	return typeof stored === 'object' && stored !== null ? stored : {};
}

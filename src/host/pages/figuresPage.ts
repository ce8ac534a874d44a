import * as vscode from 'vscode';
import { type CommandName, commandIds } from '../../core/manifest/commands';
import { widthFor } from '../../core/charts/chart';
import { countFigures, type ProgrammeFigures } from '../../core/analysis/figures/figures';
import type { Scope } from '../../core/analysis/figures/scope';
import { type CountedList, figureList, type ListSources } from '../../core/pages/overview/figureList';
import { type AttentionStep, type FigureList, figureLists, type Overview, type OverviewSubject, type PageAction, type RowTarget } from '../../core/pages/overview/overviewPage';
import { makeProgrammePage } from '../../core/pages/overview/programmePage';
import { readOverviewRequest, type ToOverview } from '../../core/pages/overview/protocol';
import { makePersonPage, pairPage } from '../../core/pages/overview/storyPage';
import type { PairStep } from '../../core/plans/pair/pairSteps';
import { describePair, nameOfPerson, type Programme } from '../../core/programme/programme';
import type { Now } from '../../core/time/instants';
import { plainText } from '../../core/text/plainText';
import type { Uri } from '../../core/text/uri';
import { overviewPageWords } from '../../core/words/lateWords';
import type { Words } from '../../core/words/words';
import { hasFigures } from '../ask/askProgramme';
import { Disposable } from '../platform/disposable';
import { StoredValue } from '../platform/storedValue';
import { runInSlices } from '../platform/timeSlice';
import { UserError } from '../platform/userError';
import type { PageContent } from './page';
import { openLocation } from './openLocation';
import type { OverviewServices } from './pageKinds';

/** The cohort and year that were chosen on a page, the list that a figure asked for, and the view that the page showed. */
interface PageState extends Scope {
	readonly list?: FigureList | undefined;
	readonly view?: string;
}

/** Figures, and the values that they were counted from: while these are the same, so are the figures. */
interface Counted {
	readonly from: readonly unknown[];
	readonly figures: ProgrammeFigures;
}

/** An overview in figures of a programme, a pair or a person. */
export class FiguresPage extends Disposable implements PageContent {
	readonly #subject: OverviewSubject;
	readonly #services: OverviewServices;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	readonly #state: StoredValue<PageState>;
	#counted: Counted | undefined;
	#shown: Overview | undefined;
	/** The content of the last message, as JSON. */
	#page = '';
	#version = 0;
	/** The width of charts; undefined until the page has said how much room there is. */
	#width: number | undefined;
	/** How many changes of selected pairs were written. */
	#changes = 0;

	constructor(subject: OverviewSubject, services: OverviewServices) {
		super();
		this.#subject = subject;
		this.#services = services;
		const key = `overview ${JSON.stringify([subject.folder, subject.pair, subject.person])}`;
		this.#state = this.register(new StoredValue(services.workspaceState, key, decodeState));
		this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => { this.#changed.fire(); }));
	}

	get title(): string {
		const { words } = this.#services.language;
		const { pair, person } = this.#subject;
		const programme = this.#programme;
		const nameIn = (of: Programme): string | undefined =>
			person !== undefined ? nameOfPerson(of, person) : pair === undefined ? of.name : describePairOf(of, pair);
		const name = programme && nameIn(programme);
		return name === undefined ? overviewPageWords[words.language].open : overviewPageWords[words.language].tab(plainText(name));
	}

	async render(): Promise<ToOverview> {
		const { store, language: { words }, clock } = this.#services;
		await store.whenRead();
		const programme = this.#programme;
		const made = programme && await this.#make(programme, words, clock.now(programme));
		const page = made?.page ?? { gone: overviewPageWords[words.language].gone };
		// An unchanged page keeps its version, so that its requests stay valid when something else in the record changes.
		const drawn = 'charts' in page ? { ...page, charts: page.charts.map(chart => ({ ...chart, svg: '' })) } : page;
		const text = JSON.stringify([drawn, made?.targets, made?.steps]);
		if (text !== this.#page) {
			this.#page = text;
			this.#version += 1;
		}
		this.#shown = made;
		const { view = '' } = this.#state.value;
		return {
			type: 'show', subject: this.#subject, version: this.#version, language: words.language, changes: this.#changes, width: this.#width,
			view, page,
		};
	}

	async answer(message: unknown): Promise<void> {
		const { language: { words }, show } = this.#services;
		const { folder } = this.#subject;
		const request = readOverviewRequest(message);
		switch (request?.type) {
			case undefined:
			case 'ready':
				return;
			case 'scope':
				await this.#state.set({
					...request.cohort !== ''
						&& { cohort: request.cohort }, ...(/^\d{4}$/).test(request.year) && { year: Number(request.year) },
					list: this.#state.value.list,
					view: this.#state.value.view ?? '',
				});
				this.#changed.fire();
				return;
			case 'width': {
				const width = widthFor(request.width);
				if (width !== this.#width) {
					this.#width = width;
					this.#changed.fire();
				}
				return;
			}
			case 'others':
				await show({ folder: '' });
				return;
			case 'keep':
				await this.#state.set({ ...this.#state.value, view: request.view });
				return;
			case 'list':
				await this.#state.set({ ...this.#state.value, list: request.list });
				this.#changed.fire();
				return;
			case 'run':
				await this.#run(request.action, words);
				return;
			case 'change':
				await this.#change(request.step, this.#targets(request.places, request.version), words);
				return;
			case 'step':
				await this.#step(request.place, request.version, words);
				return;
			case 'open': {
				const [target] = this.#targets([request.place], request.version);
				await ('folder' in target ? show(target) : 'uri' in target ? openLocation(this.#services, target.uri, target.at) : show({ folder, ...target }));
			}
		}
	}

	/** Returns what rows lead to. Throws a `UserError` if the page has changed since it sent their places. */
	#targets(places: readonly number[], version: number): readonly [RowTarget, ...RowTarget[]] {
		const [first, ...others] = places.map(place => version === this.#version ? this.#shown?.targets[place] : undefined);
		if (!first || others.includes(undefined)) {
			throw new UserError(this.#services.language.words.brief.page.changed);
		}
		return [first, ...others.filter(target => target !== undefined)];
	}

	/** Runs the command that a line which needs attention offers. */
	async #step(place: number, version: number, { language }: Words): Promise<void> {
		const step = version === this.#version ? this.#shown?.steps?.[place] : undefined;
		if (!step) {
			throw new UserError(this.#services.language.words.brief.page.changed);
		}
		await vscode.commands.executeCommand(commandIds(attentionCommands[step.step])[language], argumentOf(step, this.#subject.folder));
	}

	/** Changes pairs by their command, which asks what else it needs. */
	async #change(step: PairStep, targets: readonly RowTarget[], { language }: Words): Promise<void> {
		const { writer } = this.#services;
		const { folder } = this.#subject;
		const ids = targets.flatMap(target => 'pair' in target ? target.pair : []);
		const before = writer.lastChange;
		await vscode.commands.executeCommand(commandIds(commandOf[step])[language], { pairs: { folder, ids } });
		if (writer.lastChange && writer.lastChange !== before) {
			this.#changes += 1;
			this.#changed.fire();
		}
	}

	override dispose(): void {
		super.dispose();
		this.#counted = undefined;
		this.#shown = undefined;
	}

	get #hasOthers(): boolean {
		return this.#services.store.index.programmes().filter(hasFigures).length > 1;
	}

	get #programme(): Programme | undefined {
		return this.#services.store.index.programmes().find(({ folder }) => folder === this.#subject.folder);
	}

	async #make(programme: Programme, words: Words, now: Now): Promise<Overview | undefined> {
		const { pair, person } = this.#subject;
		const { cohort, year } = this.#state.value;
		// A cohort that no longer exists does not filter.
		const isKnown = (id: string): boolean =>
			programme.file?.cohorts?.some(each => each.id === id) === true
				|| [...programme.pairs.values()].some(each => each.cohort === id);
		const isOfProgramme = pair === undefined && person === undefined;
		const scope: Scope = !isOfProgramme ? {}
			: { ...cohort !== undefined && isKnown(cohort) && { cohort }, ...year !== undefined && { year } };
		const figures = await this.#figures(programme, scope, now);
		if (!figures) {
			return undefined;
		}
		const counted = await this.#list({ programme, scope, byPair: figures.byPair, now, ...(pair !== undefined && { pair }) }, words);
		const sources = { programme, figures, now, counted, width: this.#width, canChange: canChange(programme) };
		return pair !== undefined ? pairPage(pair, sources, words)
			: person !== undefined ? runInSlices(makePersonPage(person, sources, words), () => this.isDisposed)
			: runInSlices(
				makeProgrammePage({ ...sources, scope, hasOthers: this.#hasOthers }, words),
				() => this.isDisposed,
			);
	}

	async #list(sources: ListSources, words: Words): Promise<CountedList | undefined> {
		const list = figureLists.find(one => one === this.#state.value.list);
		return list && runInSlices(figureList(list, sources, words), () => this.isDisposed);
	}

	async #figures(programme: Programme, scope: Scope, now: Now): Promise<ProgrammeFigures | undefined> {
		// With the hour: a session that has ended needs logging, but counting again every second would be too often.
		const from = [programme, scope.cohort, scope.year, now.today, now.zone, Math.floor(now.epochMs / 3_600_000)];
		if (this.#counted?.from.every((one, i) => one === from[i]) === true) {
			return this.#counted.figures;
		}
		const figures = await runInSlices(countFigures(programme, scope, now), () => this.isDisposed);
		this.#counted = figures && { from, figures };
		return figures;
	}

	async #run(action: PageAction, { language }: Words): Promise<void> {
		const { folder, pair, person } = this.#subject;
		const { cohort, year } = this.#state.value;
		const scope = {
			isShown: true, ...cohort !== undefined && { cohort }, ...year !== undefined && { year }, ...person !== undefined && { person },
		};
		const target = pair !== undefined && action === 'copyReminders' ? argumentOf({ step: 'remind', pair }, folder)
			: pair === undefined ? { programme: { folder }, ...scope } : { pair: { folder, id: pair } };
		await vscode.commands.executeCommand(commandIds(action)[language], target);
	}
}

/** The command of each thing that can be done with pairs. */
const commandOf = { hold: 'holdPair', resume: 'resumePair', end: 'endPair', cohort: 'movePair', cadence: 'setCadence' } as const satisfies
	Readonly<Record<PairStep, CommandName>>;

/** The command of each thing that can be done about what needs attention. */
const attentionCommands = {
	remind: 'copyReminders', schedule: 'scheduleSession', log: 'completeSession', reschedule: 'rescheduleSession', closeCohort: 'closeCohort', endPair: 'endPair',
	suggestPairs: 'suggestPairs',
} as const satisfies Readonly<Record<AttentionStep['step'], CommandName>>;

/** Returns the argument of the command. */
function argumentOf(step: AttentionStep, folder: Uri): object {
	switch (step.step) {
		case 'remind':
			return { programme: { folder }, pair: step.pair };
		case 'schedule':
		case 'endPair':
			return { pair: { folder, id: step.pair } };
		case 'log':
		case 'reschedule':
			return { session: step.session };
		case 'closeCohort':
			return { cohort: { folder, id: step.cohort } };
		case 'suggestPairs':
			return { programme: { folder } };
	}
}

/** Whether files of the programme can be changed: not in Restricted Mode, nor in a file system that only reads. */
function canChange({ folder }: Programme): boolean {
	return vscode.workspace.isTrusted && vscode.workspace.fs.isWritableFileSystem(vscode.Uri.parse(folder).scheme) !== false;
}

function decodeState(stored: unknown): PageState {
	return typeof stored === 'object' && stored !== null ? stored : {};
}

function describePairOf(programme: Programme, pair: string): string | undefined {
	const found = programme.pairs.get(pair);
	return found && describePair(programme, found.mentors ?? [], found.mentees ?? []);
}

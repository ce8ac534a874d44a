import * as vscode from 'vscode';
import { commandIds } from '../../core/manifest/commands';
import { countFigures, type ProgrammeFigures } from '../../core/analysis/figures/figures';
import type { Scope } from '../../core/analysis/figures/scope';
import type { Overview, OverviewSubject, PageAction } from '../../core/pages/overview/overviewPage';
import { programmePage } from '../../core/pages/overview/programmePage';
import { readOverviewRequest, type ToOverview } from '../../core/pages/overview/protocol';
import { pairPage, personPage } from '../../core/pages/overview/storyPage';
import { describePair, nameOfPerson, type Programme } from '../../core/programme/programme';
import type { Now } from '../../core/time/instants';
import { plainText } from '../../core/text/plainText';
import type { Words } from '../../core/words/words';
import { runInSlices } from '../platform/timeSlice';
import { UserError } from '../platform/userError';
import { openAtPosition } from './openPlace';
import type { OverviewServices } from './overviewPages';
import type { PageContent } from './page';

/** How a page was left. */
interface Kept extends Scope {
	readonly view?: string;
}

/** What was counted, and of what: as long as that stays, it need not be counted again. */
interface Counted {
	readonly of: readonly unknown[];
	readonly figures: ProgrammeFigures;
}

/** A page of figures: counts them anew when the record has changed, and does what the page asks for. */
export class FiguresPage implements PageContent {
	readonly #subject: OverviewSubject;
	readonly #services: OverviewServices;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	readonly #key: string;
	#counted: Counted | undefined;
	#shown: Overview | undefined;
	#page = '';
	#version = 0;
	#isClosed = false;

	constructor(subject: OverviewSubject, services: OverviewServices) {
		this.#subject = subject;
		this.#services = services;
		this.#key = `overview ${JSON.stringify([subject.folder, subject.pair, subject.person])}`;
	}

	get title(): string {
		const { words } = this.#services.language;
		const { pair, person } = this.#subject;
		const programme = this.#programme;
		const found = pair === undefined ? undefined : programme?.pairs.get(pair);
		const name = person !== undefined ? programme && nameOfPerson(programme, person) : pair === undefined ? programme?.name : found && programme && describePair(programme, found.mentors ?? [], found.mentees ?? []);
		return name === undefined ? words.overviewPage.open : words.overviewPage.tab(plainText(name));
	}

	async render(): Promise<ToOverview> {
		const { store, language: { words }, clock } = this.#services;
		await store.whenRead();
		const programme = this.#programme;
		const made = programme && await this.#make(programme, words, clock.now());
		const page = made?.page ?? { gone: words.overviewPage.gone };
		// The same page keeps its number, so that a change elsewhere takes no click away.
		const text = JSON.stringify([page, made?.places]);
		if (text !== this.#page) {
			this.#page = text;
			this.#version += 1;
		}
		this.#shown = made;
		return { type: 'show', subject: this.#subject, version: this.#version, language: words.language, view: this.#kept.view ?? '', page };
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
				await this.#keep({ ...(request.cohort !== '' && { cohort: request.cohort }), ...(/^\d{4}$/.test(request.year) && { year: Number(request.year) }), view: this.#kept.view ?? '' });
				this.#changed.fire();
				return;
			case 'keep':
				await this.#keep({ ...this.#kept, view: request.view });
				return;
			case 'list':
				await vscode.commands.executeCommand(`mentorNotes.${request.view}.focus`);
				return;
			case 'run':
				await this.#run(request.action, words);
				return;
			case 'open': {
				const place = request.version === this.#version ? this.#shown?.places[request.place] : undefined;
				if (!place) {
					throw new UserError(words.brief.page.changed);
				}
				await ('uri' in place ? openAtPosition(place.uri, place.at) : show({ folder, ...place }));
			}
		}
	}

	dispose(): void {
		this.#isClosed = true;
		this.#changed.dispose();
		this.#counted = undefined;
		this.#shown = undefined;
	}

	get #programme(): Programme | undefined {
		return this.#services.store.index.programmes().find(({ folder }) => folder === this.#subject.folder);
	}

	async #make(programme: Programme, words: Words, now: Now): Promise<Overview | undefined> {
		const { pair, person } = this.#subject;
		const { cohort, year } = this.#kept;
		// A cohort that is gone leaves nothing out.
		const known = cohort !== undefined && (programme.file?.cohorts?.some(({ id }) => id === cohort) === true || [...programme.pairs.values()].some(one => one.cohort === cohort));
		const scope: Scope = pair === undefined && person === undefined ? { ...(known && { cohort }), ...(year !== undefined && { year }) } : {};
		const figures = await this.#figures(programme, scope, now);
		if (!figures) {
			return undefined;
		}
		const sources = { programme, figures, now };
		return pair !== undefined ? pairPage(pair, sources, words) : person !== undefined ? personPage(person, sources, words) : programmePage(figures, programme, scope, words);
	}

	async #figures(programme: Programme, scope: Scope, now: Now): Promise<ProgrammeFigures | undefined> {
		// A session that is over by the clock needs logging: the hour counts, the second does not.
		const of = [programme, scope.cohort, scope.year, now.today, now.zone, Math.floor(now.epochMs / 3_600_000)];
		if (this.#counted?.of.every((one, i) => one === of[i]) === true) {
			return this.#counted.figures;
		}
		const figures = await runInSlices(countFigures(programme, scope, now), () => this.#isClosed);
		this.#counted = figures && { of, figures };
		return figures;
	}

	async #run(action: PageAction, { language }: Words): Promise<void> {
		const { folder, pair, person } = this.#subject;
		const { cohort, year } = this.#kept;
		await vscode.commands.executeCommand(commandIds(action)[language], pair === undefined ? { programme: { folder }, ...(cohort !== undefined && { cohort }), ...(year !== undefined && { year }), ...(person !== undefined && { person }) } : { pair: { folder, id: pair } });
	}

	get #kept(): Kept {
		const kept: unknown = this.#services.memory.get(this.#key);
		return typeof kept === 'object' && kept !== null ? kept : {};
	}

	async #keep(kept: Kept): Promise<void> {
		await this.#services.memory.update(this.#key, kept);
	}
}

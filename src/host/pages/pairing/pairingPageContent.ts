import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { choicesAfter, isSamePair } from '../../../core/pages/pairing/choicesAfter';
import { cohortsOf, describePairing, isDone, rhythms } from '../../../core/pages/pairing/pairingPage';
import {
	type ChoiceRequest, type MadeWith, noChoices, type PairingChoices, type PairingSubject, readPairingRequest, type ShowPairing,
} from '../../../core/pages/pairing/protocol';
import { type Candidate, type Candidates, candidatesOf } from '../../../core/pairing/pairingPeople';
import { defaultWeights } from '../../../core/pairing/pairScore';
import type { Preferences } from '../../../core/pairing/preferences';
import { type KeyPair, type Pairing, proposePairs } from '../../../core/pairing/proposePairs';
import { planPairs } from '../../../core/plans/pair/planPairs';
import type { WrittenChange } from '../../../core/plans/planUndo';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { parseWhen } from '../../../core/time/parseWhen';
import { describeWhen } from '../../../core/views/describeWhen';
import { type PairingWords, pairingWordsFor } from '../../../core/words/pairingWords';
import { Disposable } from '../../platform/disposable';
import { openAt } from '../../platform/openText';
import { UserError } from '../../platform/userError';
import { planFree } from '../../write/planFree';
import type { PageContent, PageServices } from '../page';
import { PreferencesFile } from './preferencesFile';

/** What the page shows now: the meaning of the indexes in its requests. */
interface Shown {
	readonly candidates: Candidates;
	readonly pairing: Pairing;
	readonly excluded: readonly KeyPair[];
}

/** The proposals of pairs of a programme. What the user chooses is in memory and in the page's own state. */
export class PairingPageContent extends Disposable implements PageContent {
	readonly #subject: PairingSubject;
	readonly #services: PageServices;
	readonly #preferences: PreferencesFile;
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	#choices: PairingChoices = noChoices;
	#shown: Shown | undefined;
	#badStart: string | undefined;
	/** What is typed as first day. */
	#start: string | undefined;
	/** What the page wrote last, until it is taken back. `made`: pairs, whose number is known. */
	#written: { readonly change: WrittenChange; readonly made?: { readonly pairs: number; readonly schedules: boolean } } | undefined;
	/** The content of the last message, as JSON. */
	#page = '';
	#version = 0;

	constructor(subject: PairingSubject, services: PageServices) {
		super();
		this.#subject = subject;
		this.#services = services;
		this.#preferences = this.register(new PreferencesFile(subject.folder, services));
		this.register(this.#preferences.onDidChange(() => { this.#changed.fire(); }));
		this.register(services.writer.onDidUndo(change => {
			if (change === this.#written?.change) {
				this.#written = undefined;
				this.#changed.fire();
			}
		}));
	}

	get title(): string {
		const words = this.#words;
		return this.#programme ? words.tab(plainText(this.#programme.name)) : words.title;
	}

	restore(message: unknown): Promise<void> {
		const request = readPairingRequest(message);
		if (request?.type === 'ready' && request.choices) {
			this.#choices = request.choices;
		}
		return Promise.resolve();
	}

	async render(): Promise<ShowPairing> {
		const { store, language: { words: { language } }, clock } = this.#services;
		await store.whenRead();
		const preferences = await this.#preferences.read(this.#programme?.people);
		// Found again: the record may have changed while the file was read.
		const programme = this.#programme;
		const page = programme ? this.#describe(programme, preferences, clock.today(programme)) : { gone: this.#words.gone };
		const text = JSON.stringify([page, this.#choices]);
		if (text !== this.#page) {
			this.#page = text;
			this.#version += 1;
		}
		const badStart = this.#badStart;
		const startMeans = programme && this.#startMeans(programme);
		const hasRefused = this.#written !== undefined && this.#written.made === undefined;
		return {
			type: 'show', subject: this.#subject, version: this.#version, language, page, choices: this.#choices,
			...badStart !== undefined && { badStart },
			...startMeans !== undefined && { startMeans },
			...hasRefused && { written: this.#words.refused },
		};
	}

	async answer(message: unknown): Promise<void> {
		const request = readPairingRequest(message);
		if (!request || request.type === 'ready') {
			return;
		}
		this.#badStart = undefined;
		switch (request.type) {
			case 'openPreferences':
				await openAt(this.#preferences.uri);
				return;
			case 'addPerson':
				await this.#run('addPerson', { programme: this.#subject });
				return;
			case 'editPerson':
				await this.#editPerson(this.#fresh(request.version).candidates, request.person);
				return;
			case 'openProgramme':
				await this.#run('openOverview', { programme: this.#subject });
				return;
			case 'undo':
				if (this.#written) {
					await this.#services.writer.undo(this.#written.change);
				}
				return;
			case 'start':
				this.#start = request.start;
				this.#changed.fire();
				return;
			case 'rest':
				this.#written = undefined;
				this.#changed.fire();
				return;
			case 'refuse': {
				const { mentees, mentors } = this.#fresh(request.version).candidates;
				await this.#refuse(mentees[request.mentee], mentors[request.mentor]);
				return;
			}
			case 'refuseExcluded': {
				const { candidates: { mentees, mentors }, excluded } = this.#fresh(request.version);
				const pair = excluded[request.excluded];
				await this.#refuse(mentees.find(({ key }) => key === pair?.mentee), mentors.find(({ key }) => key === pair?.mentor));
				return;
			}
			case 'make':
				await this.#make(this.#fresh(request.version), request);
				return;
			default:
				this.#choices = this.#chosen(request);
				this.#changed.fire();
		}
	}

	/** Returns the choices after a request. */
	#chosen(request: ChoiceRequest): PairingChoices {
		const choices = this.#choices;
		const { weights } = choices;
		switch (request.type) {
			case 'weight':
				return { ...choices, weights: { ...weights, [request.criterion]: request.value }, shown: [] };
			case 'resetWeights':
				return { ...choices, weights: defaultWeights, shown: [] };
			case 'rearrange':
				return { ...choices, shown: [] };
			case 'reset':
				return { ...noChoices, weights };
			case 'allow': {
				const { excluded } = this.#fresh(request.version);
				return { ...choices, excluded: choices.excluded.filter(pair => !isSamePair(pair, excluded[request.excluded])) };
			}
			case 'lock':
			case 'exclude':
			case 'propose':
			case 'leaveOut': {
				const { mentees, mentors } = this.#fresh(request.version).candidates;
				const { key: mentee, hasCompleted = false } = mentees[request.mentee] ?? {};
				const mentor = 'mentor' in request ? mentors[request.mentor]?.key : undefined;
				return mentee === undefined ? choices : {
					...choicesAfter(choices, request.type, { mentee, hasCompleted }, mentor),
					// One who is proposed anew is not held where they were.
					shown: this.#proposed().filter(pair => request.type !== 'propose' || pair.mentee !== mentee),
				};
			}
		}
	}

	/** The pairs that are proposed now. */
	#proposed(): readonly KeyPair[] {
		return this.#shown?.pairing.pairs.map(({ mentee, mentor }) => ({ mentee: mentee.key, mentor: mentor.key })) ?? [];
	}

	#startMeans(programme: Programme): string | undefined {
		const { clock, language: { words } } = this.#services;
		const when = parseWhen(this.#start ?? clock.today(programme), clock.now(programme), 'future');
		return when && describeWhen({ date: when.date }, clock.today(programme), words);
	}

	/** Asks for the role of one of the people who have none, or of one of all people. */
	async #editPerson({ withoutRole }: Candidates, index: number | undefined): Promise<void> {
		const { folder } = this.#subject;
		const person = index === undefined ? undefined : withoutRole[index];
		await this.#run('editPerson', person ? { person: { folder, name: person.reference } } : { programme: this.#subject });
	}

	/** Writes that two people must not be paired, which can be undone. */
	async #refuse(mentee: Candidate | undefined, mentor: Candidate | undefined): Promise<void> {
		const programme = this.#programme;
		if (!programme || !mentee || !mentor) {
			throw new UserError(this.#words.changed);
		}
		const shown = this.#proposed();
		if (!await this.#preferences.refuse(programme, [mentee.reference, mentor.reference])) {
			throw new UserError(this.#words.refuseFails);
		}
		const isRefused = (pair: KeyPair): boolean => isSamePair(pair, { mentee: mentee.key, mentor: mentor.key });
		const { locked, excluded } = this.#choices;
		this.#choices = {
			...this.#choices, shown, locked: locked.filter(pair => !isRefused(pair)), excluded: excluded.filter(pair => !isRefused(pair)),
		};
		this.#keep({});
	}

	/** Remembers what was just written: the page says it and can take it back. */
	#keep(rest: { readonly made?: { readonly pairs: number; readonly schedules: boolean } }): void {
		const change = this.#services.writer.lastChange;
		this.#written = change && { change, ...rest };
		this.#changed.fire();
	}

	#describe(programme: Programme, preferences: Preferences | undefined, today: string): ShowPairing['page'] {
		const candidates = candidatesOf(programme);
		const { weights, locked, excluded, leftOut, takenIn: again, shown } = this.#choices;
		const takenIn = new Set(again);
		const waiting = { ...candidates, mentees: candidates.mentees.filter(mentee => !isDone(mentee, takenIn)) };
		const decisions = { locked, excluded, leftOut: new Set(leftOut), shown };
		// Where a refusal could not be read, nobody is proposed.
		const pairing = preferences
			? proposePairs(waiting, { preferences, weights, today }, decisions)
			: { pairs: [], leftOver: [], total: 0 };
		this.#shown = { candidates, pairing, excluded };
		const { weeks, noCadence } = this.#services.language.words.finding.ask.pair;
		return describePairing({
			programme, candidates, preferences, pairing, excluded, leftOut: decisions.leftOut, takenIn, weights, start: today,
			made: this.#written?.made, canRearrange: shown.length > 0,
			rhythms: rhythms.map((_, i) => i === rhythms.length - 1 ? noCadence : weeks(i + 1)),
			hasChoices: locked.length + excluded.length + leftOut.length + again.length > 0,
			language: this.#services.language.words.language, words: this.#words,
		});
	}

	/** Writes the proposed pairs as one change, which can be undone, and says so. */
	async #make({ pairing }: Shown, { cohort, every, start, schedules }: MadeWith): Promise<void> {
		const { language: { words }, clock, writer } = this.#services;
		const labels = this.#words.make;
		const programme = this.#programme;
		if (!programme || pairing.pairs.length === 0) {
			throw new UserError(labels.nothing);
		}
		const day = parseWhen(start, clock.now(programme), 'future')?.date;
		if (day === undefined) {
			this.#badStart = labels.badStart;
			this.#changed.fire();
			return;
		}
		const [chosen, rhythm] = [cohortsOf(programme, this.#words)[cohort], rhythms[every]];
		const pairs = pairing.pairs.map(({ mentor, mentee }) => {
			const id = chosen?.idFor(mentee);
			return { mentor: mentor.reference, mentees: [mentee.reference], ...id !== undefined && { cohort: id } };
		});
		const plan = await planFree(writer, taken => planPairs({
			programme, pairs, schedules, today: day, language: words.language, taken,
			...rhythm !== undefined && { every: rhythm },
		}));
		if (!plan) {
			throw new UserError(this.#words.changed);
		}
		await writer.apply({ ...plan, isAnnounced: true });
		// Whoever was set aside stays so, and what was chosen holds again after an undo.
		this.#keep({ made: { pairs: plan.ids.length, schedules } });
	}

	get #words(): PairingWords {
		return pairingWordsFor(this.#services.language.words.language);
	}

	get #programme(): Programme | undefined {
		return this.#services.store.index.programmes().find(({ folder }) => folder === this.#subject.folder);
	}

	#fresh(version: number): Shown {
		if (version !== this.#version || !this.#shown) {
			throw new UserError(this.#words.changed);
		}
		return this.#shown;
	}

	async #run(command: CommandName, argument?: unknown): Promise<void> {
		await vscode.commands.executeCommand(commandIds(command)[this.#services.language.words.language], argument);
	}
}

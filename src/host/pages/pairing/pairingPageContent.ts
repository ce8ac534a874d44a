import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../core/manifest/commands';
import { cohortsOf, describePairing, isDone, rhythms } from '../../../core/pages/pairing/pairingPage';
import {
	type MadeWith, noChoices, type PairingChoices, type PairingRequest, type PairingSubject, readPairingRequest, type ShowPairing,
} from '../../../core/pages/pairing/protocol';
import { type Candidates, candidatesOf } from '../../../core/pairing/pairingPeople';
import { defaultWeights } from '../../../core/pairing/pairScore';
import { noPreferences, type Preferences, readPreferences } from '../../../core/pairing/preferences';
import { type KeyPair, type Pairing, proposePairs } from '../../../core/pairing/proposePairs';
import { planPairs } from '../../../core/plans/pair/planPairs';
import type { Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { join } from '../../../core/text/uri';
import { parseWhen } from '../../../core/time/parseWhen';
import { type PairingWords, pairingWordsFor } from '../../../core/words/pairingWords';
import { Disposable } from '../../platform/disposable';
import { inform } from '../../platform/notify';
import { openAt } from '../../platform/openText';
import { UserError } from '../../platform/userError';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import type { PageContent, PageServices } from '../page';

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
	readonly #changed = this.register(new vscode.EventEmitter<void>());
	readonly onDidChange = this.#changed.event;
	#choices: PairingChoices = noChoices;
	#shown: Shown | undefined;
	#badStart: string | undefined;
	/** The content of the last message, as JSON. */
	#page = '';
	#version = 0;

	constructor(subject: PairingSubject, services: PageServices) {
		super();
		this.#subject = subject;
		this.#services = services;
		const preferences = new vscode.RelativePattern(vscode.Uri.parse(subject.folder), 'private/pairing.{yaml,yml}');
		const watcher = this.register(vscode.workspace.createFileSystemWatcher(preferences));
		for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			this.register(event(() => { this.#changed.fire(); }));
		}
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
		const preferences = await this.#preferences();
		// Found again: the record may have changed while the file was read.
		const programme = this.#programme;
		const page = programme ? this.#describe(programme, preferences, clock.today(programme)) : { gone: this.#words.gone };
		const text = JSON.stringify([page, this.#choices]);
		if (text !== this.#page) {
			this.#page = text;
			this.#version += 1;
		}
		const badStart = this.#badStart;
		return {
			type: 'show', subject: this.#subject, version: this.#version, language, page, choices: this.#choices,
			...badStart !== undefined && { badStart },
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
				await openAt(this.#preferencesUri);
				return;
			case 'addPerson':
				await this.#run('addPerson', { programme: this.#subject });
				return;
			case 'make':
				await this.#make(this.#fresh(request.version), request);
				return;
			default:
				this.#choices = this.#chosen(request);
				this.#changed.fire();
		}
	}

	/** Returns the choices after a request. */
	#chosen(request: Exclude<PairingRequest, { readonly type: 'ready' | 'make' }>): PairingChoices {
		const choices = this.#choices;
		const { weights } = choices;
		switch (request.type) {
			case 'weight':
				return { ...choices, weights: { ...weights, [request.criterion]: request.value } };
			case 'resetWeights':
				return { ...choices, weights: defaultWeights };
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
				return mentee === undefined ? choices : choicesAfter(choices, request.type, { mentee, hasCompleted }, mentor);
			}
			case 'openPreferences':
			case 'addPerson':
				return choices;
		}
	}

	#describe(programme: Programme, preferences: Preferences | undefined, today: string): ShowPairing['page'] {
		const candidates = candidatesOf(programme);
		const { weights, locked, excluded, leftOut, takenIn: again } = this.#choices;
		const takenIn = new Set(again);
		const waiting = { ...candidates, mentees: candidates.mentees.filter(mentee => !isDone(mentee, takenIn)) };
		const decisions = { locked, excluded, leftOut: new Set(leftOut) };
		// Where a refusal could not be read, nobody is proposed.
		const pairing = preferences
			? proposePairs(waiting, { preferences, weights, today }, decisions)
			: { pairs: [], leftOver: [], total: 0 };
		this.#shown = { candidates, pairing, excluded };
		const { weeks, noCadence } = this.#services.language.words.finding.ask.pair;
		return describePairing({
			programme, candidates, preferences, pairing, excluded, leftOut: decisions.leftOut, takenIn, weights, start: today,
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
		this.#choices = { ...noChoices, weights: this.#choices.weights };
		this.#changed.fire();
		// Not awaited: the page goes on although the notification stays.
		void this.#announce(labels.made(plan.ids.length, schedules)).catch(this.#services.report);
	}

	async #announce(said: string): Promise<void> {
		const { undo } = this.#services.language.words.say;
		if (await inform(said, [undo]) === undo) {
			await this.#run('undoLast');
		}
	}

	get #words(): PairingWords {
		return pairingWordsFor(this.#services.language.words.language);
	}

	get #programme(): Programme | undefined {
		return this.#services.store.index.programmes().find(({ folder }) => folder === this.#subject.folder);
	}

	get #preferencesUri(): string {
		return join(this.#subject.folder, 'private', 'pairing.yaml');
	}

	/** Undefined where the file is there and can't be read. */
	async #preferences(): Promise<Preferences | undefined> {
		const people = this.#programme?.people;
		if (!people || !await this.#services.writer.isTaken(this.#preferencesUri)) {
			return noPreferences;
		}
		try {
			return readPreferences(await textOf(this.#preferencesUri), people);
		} catch {
			return undefined;
		}
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

/**
 * Returns the choices after one about a mentee: each mentee has at most one kept pair, and none while set aside. One who has completed a
 * pair is set aside until something else is chosen for them.
 */
function choicesAfter(
	choices: PairingChoices, type: 'lock' | 'exclude' | 'propose' | 'leaveOut',
	{ mentee, hasCompleted }: { readonly mentee: string; readonly hasCompleted: boolean }, mentor: string | undefined,
): PairingChoices {
	const { locked, excluded, leftOut, takenIn } = choices;
	const others = {
		...choices, locked: locked.filter(pair => pair.mentee !== mentee), leftOut: leftOut.filter(key => key !== mentee),
		takenIn: [...takenIn.filter(key => key !== mentee), ...hasCompleted && type !== 'leaveOut' ? [mentee] : []],
	};
	switch (type) {
		case 'propose':
			return others;
		case 'leaveOut':
			return { ...others, leftOut: [...others.leftOut, mentee] };
		case 'lock':
			return mentor === undefined ? choices : {
				...others, locked: [
					...others.locked, { mentee, mentor },
				], excluded: excluded.filter(pair => !isSamePair(pair, { mentee, mentor })),
			};
		case 'exclude':
			return mentor === undefined ? choices : { ...others, excluded: [...excluded, { mentee, mentor }] };
	}
}

function isSamePair(one: KeyPair, other: KeyPair | undefined): boolean {
	return one.mentee === other?.mentee && one.mentor === other.mentor;
}

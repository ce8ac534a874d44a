import { criteria, type Criterion, defaultWeights, maxWeight, type Weights } from '../../pairing/pairScore';
import type { KeyPair } from '../../pairing/proposePairs';
import { isCount, type Ready } from '../messages';
import type { PairingPage } from './pairingPage';

/** The programme whose people are paired. */
export interface PairingSubject {
	readonly folder: string;
}

/** What the coordinator has chosen. People are ids, or names without an id; who refuses whom is not in it. */
export interface PairingChoices {
	readonly weights: Weights;
	readonly locked: readonly KeyPair[];
	readonly excluded: readonly KeyPair[];
	readonly leftOut: readonly string[];
	/** Mentees who are paired again although a pair of theirs was completed, by their keys. */
	readonly takenIn: readonly string[];
	/** The pairs that were proposed before the last change by hand: they stay where they can. */
	readonly shown: readonly KeyPair[];
}

/** Nothing is chosen yet. */
export const noChoices: PairingChoices = { weights: defaultWeights, locked: [], excluded: [], leftOut: [], takenIn: [], shown: [] };

/** What is written of each pair beside its people, as typed. */
export interface MadeWith {
	/** The index of a cohort among those that the page offers. */
	readonly cohort: number;
	/** The index of one of the rhythms that the page offers. */
	readonly every: number;
	/** The first day, as typed. */
	readonly start: string;
	/** Whether the first session is scheduled on that day. */
	readonly schedules: boolean;
}

/** Host to page: shows the proposals. */
export interface ShowPairing {
	readonly type: 'show';
	readonly subject: PairingSubject;
	/** Incremented with every change of the page; requests with an index send it back. */
	readonly version: number;
	readonly language: string;
	readonly page: PairingPage | { readonly gone: string };
	/** What the page stores, so that a reload shows it again. */
	readonly choices: PairingChoices;
	/** Why nothing was made: the first day can't be read. */
	readonly badStart?: string;
	/** The first day as it is understood. */
	readonly startMeans?: string;
	/** What was written in `private/pairing.yaml`; it can be undone. */
	readonly written?: string;
}

/** A mentee and a mentor, by their indexes on the page. */
interface Chosen {
	readonly mentee: number;
	readonly mentor: number;
	readonly version: number;
}

/** Page to host: indexes, numbers and typed texts only; never HTML, paths or commands. */
export type PairingRequest =
	| ChoiceRequest
	| Ready & { readonly choices?: PairingChoices }
	| { readonly type: 'openPreferences' | 'addPerson' | 'undo' | 'rest' | 'openProgramme' }
	/** What is typed as first day. */
	| { readonly type: 'start'; readonly start: string }
	/** Asks for the role of one who has none, by the index, or of one of all people. */
	| { readonly type: 'editPerson'; readonly person?: number; readonly version: number }
	/** Writes that two people must not be paired. */
	| { readonly type: 'refuse' } & Chosen
	| { readonly type: 'refuseExcluded'; readonly excluded: number; readonly version: number }
	| { readonly type: 'make'; readonly version: number } & MadeWith;

/** What changes the choices on the page; nothing is written. */
export type ChoiceRequest =
	| { readonly type: 'weight'; readonly criterion: Criterion; readonly value: number }
	| { readonly type: 'resetWeights' | 'reset' | 'rearrange' }
	/** Keeps a pair, a proposed one or another one, or excludes it. */
	| { readonly type: 'lock' | 'exclude' } & Chosen
	/** Proposes anew for a mentee: no kept pair, not set aside. */
	| { readonly type: 'propose' | 'leaveOut'; readonly mentee: number; readonly version: number }
	/** Allows an excluded pair again, by its index. */
	| { readonly type: 'allow'; readonly excluded: number; readonly version: number };

const maxTyped = 200;
/** As many people as a programme of the largest size has; more are not stored. */
const maxChoices = 5000;

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readPairingRequest(data: unknown): PairingRequest | undefined {
	if (!isObject(data)) {
		return undefined;
	}
	const { type, mentee, mentor, version, excluded, criterion, value, cohort, every, start, schedules, person } = data;
	switch (type) {
		case 'ready': {
			const choices = readChoices(data['choices']);
			return { type, ...choices && { choices } };
		}
		case 'resetWeights':
		case 'reset':
		case 'openPreferences':
		case 'addPerson':
		case 'rearrange':
		case 'undo':
		case 'rest':
		case 'openProgramme':
			return { type };
		case 'start':
			return isTyped(start) ? { type, start } : undefined;
		case 'editPerson':
			return isCount(version) && (person === undefined || isCount(person))
				? { type, version, ...person !== undefined && { person } } : undefined;
		case 'weight': {
			const known = criteria.find(one => one === criterion);
			return known && isWeight(value) ? { type, criterion: known, value } : undefined;
		}
		case 'lock':
		case 'exclude':
		case 'refuse':
			return isCount(mentee) && isCount(mentor) && isCount(version) ? { type, mentee, mentor, version } : undefined;
		case 'propose':
		case 'leaveOut':
			return isCount(mentee) && isCount(version) ? { type, mentee, version } : undefined;
		case 'allow':
		case 'refuseExcluded':
			return isCount(excluded) && isCount(version) ? { type, excluded, version } : undefined;
		case 'make':
			return isCount(cohort) && isCount(every) && isTyped(start) && typeof schedules === 'boolean' && isCount(version)
				? { type, cohort, every, start, schedules, version }
				: undefined;
		default:
			return undefined;
	}
}

/** Validates a page's stored state of any shape; undefined when it contains no programme. */
export function readPairingSubject(state: unknown): PairingSubject | undefined {
	return isObject(state) && typeof state['folder'] === 'string' ? { folder: state['folder'] } : undefined;
}

function readChoices(data: unknown): PairingChoices | undefined {
	if (!isObject(data) || !isObject(data['weights'])) {
		return undefined;
	}
	const { weights, locked, excluded, leftOut, takenIn, shown } = data;
	const read = Object.fromEntries(criteria.map(criterion => {
		const value = (weights as Record<string, unknown>)[criterion];
		return [criterion, isWeight(value) ? value : defaultWeights[criterion]];
	})) as Record<Criterion, number>;
	return {
		weights: read,
		locked: readPairs(locked),
		excluded: readPairs(excluded),
		leftOut: listOf(leftOut).filter(key => typeof key === 'string'),
		takenIn: listOf(takenIn).filter(key => typeof key === 'string'),
		shown: readPairs(shown),
	};
}

function readPairs(data: unknown): readonly KeyPair[] {
	return listOf(data).flatMap(pair => isObject(pair) && typeof pair['mentee'] === 'string' && typeof pair['mentor'] === 'string'
		? [{ mentee: pair['mentee'], mentor: pair['mentor'] }]
		: []);
}

const listOf = (data: unknown): readonly unknown[] => Array.isArray(data) ? data.slice(0, maxChoices) : [];
const isObject = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null;
const isWeight = (value: unknown): value is number => isCount(value) && value <= maxWeight;
const isTyped = (value: unknown): value is string => typeof value === 'string' && value.length <= maxTyped;

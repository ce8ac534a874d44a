import { listNames, type ListName } from '../../plans/session/lists';
import type { SessionPageLabels } from '../../words/sessionPageWords';
import { decode, type Decoders, editingFields, type EditingRequest, optionalEditingFields, readRequest } from '../editing/requests';
import type { ShowFile } from '../editing/showFile';
import { stepNames, type SessionChoice, type SessionPage, type StepName } from './sessionPage';

/** Host to page: shows a session as it is now. */
export interface ShowSession extends ShowFile<SessionPageLabels, SessionPage> {
	/** Incremented when what its indexes refer to is something else than in the last message; requests with indexes send it back. */
	readonly version: number;
	/** The id of the session: the page stores it with the file, so that a reload shows it again. */
	readonly session: string;
	/** More than one in a file of several sessions. */
	readonly sessions: readonly SessionChoice[];
	/** The text of the capture line: what the last `capture` sent, empty after it was written. A reload shows it again. */
	readonly capture: string;
}

/** Host to page: what the captured text would become. */
export interface ShowCaptured {
	readonly type: 'captured';
	/** The number of the `capture` request that this answers. */
	readonly seen: number;
	readonly entries: readonly CapturedEntry[];
}

/** An entry that a captured text would become, in words. */
export interface CapturedEntry {
	/** What it is. */
	readonly kind: string;
	readonly text: string;
	/** Owner and due day. */
	readonly chips: readonly string[];
	/** Whether one key turns it into a note. */
	readonly canBeNote: boolean;
}

/** Everything that the host sends. */
export type ToSessionPage = ShowSession | ShowCaptured;

/** Page to host. */
export type SessionRequest =
	| EditingRequest
	| { readonly type: 'remove'; readonly list: ListName; readonly key: string }
	| { readonly type: 'move'; readonly list: ListName; readonly key: string; readonly by: -1 | 1 }
	/** Ticks an agenda item or an action. */
	| { readonly type: 'tick'; readonly list: ListName; readonly key: string; readonly done: boolean }
	| { readonly type: 'setState'; readonly key: string; readonly value: string }
	| { readonly type: 'choose'; readonly name: 'kind' | 'mode' | 'visibility'; readonly value: string }
	| { readonly type: 'attend'; readonly person: string; readonly value: string }
	| { readonly type: 'chooseGoal'; readonly goal: number; readonly chosen: boolean; readonly version: number }
	| { readonly type: 'updateGoal'; readonly goal: number; readonly version: number }
	| { readonly type: 'chooseValue'; readonly value: string; readonly chosen: boolean }
	| { readonly type: 'tickEarlier'; readonly action: number; readonly done: boolean; readonly version: number }
	| { readonly type: 'step'; readonly command: StepName }
	| { readonly type: 'run'; readonly command: PageCommand }
	| { readonly type: 'open'; readonly location: number; readonly version: number }
	| { readonly type: 'followLink'; readonly part: 'last' | 'asked'; readonly link: number; readonly version: number }
	| { readonly type: 'openLink'; readonly key: string }
	| { readonly type: 'showSession'; readonly session: string }
	/** The text of the capture line changed; asks what it would become. Numbered like `input`. */
	| { readonly type: 'capture'; readonly text: string; readonly seq: number }
	/** Writes the captured text. `asNote` makes one note of all of it. Numbered like `input`. */
	| { readonly type: 'file'; readonly text: string; readonly asNote: boolean; readonly seq: number };

/** Other commands that the page offers. */
const pageCommands = ['openAsText', 'copySummary', 'exportMinutes', 'newReflection', 'openBrief', 'addGoal', 'attachEvidence'] as const;
/** One of `pageCommands`. */
export type PageCommand = (typeof pageCommands)[number];

const { text, name, flag, count, oneOf } = decode;
const list = oneOf(...listNames);

/** The fields that a message must have, by its type. */
const required: Readonly<Record<SessionRequest['type'], Decoders>> = {
	...editingFields,
	remove: { list, key: name },
	move: { list, key: name, by: oneOf(-1, 1) },
	tick: { list, key: name, done: flag },
	setState: { key: name, value: name },
	choose: { name: oneOf('kind', 'mode', 'visibility'), value: name },
	attend: { person: name, value: name },
	chooseGoal: { goal: count, chosen: flag, version: count },
	updateGoal: { goal: count, version: count },
	chooseValue: { value: name, chosen: flag },
	tickEarlier: { action: count, done: flag, version: count },
	step: { command: oneOf(...stepNames) },
	run: { command: oneOf(...pageCommands) },
	open: { location: count, version: count },
	followLink: { part: oneOf('last', 'asked'), link: count, version: count },
	openLink: { key: name },
	showSession: { session: name },
	capture: { text, seq: count },
	file: { text, asNote: flag, seq: count },
};

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readSessionRequest(data: unknown): SessionRequest | undefined {
	return readRequest(data, required, optionalEditingFields);
}

import type { ReflectionPageLabels } from '../../words/reflectionPageWords';
import { decode, type Decoders, editingFields, type EditingRequest, optionalEditingFields, readRequest } from '../editing/requests';
import type { ShowFile } from '../editing/showFile';
import type { ReflectionPage } from './reflectionPage';

/** Host to page: shows a note as it is now. */
export interface ShowReflection extends ShowFile<ReflectionPageLabels, ReflectionPage> {
	/** Incremented when lines, blocks or locations are others than in the last message; requests with them send it back. */
	readonly version: number;
}

/** Everything that the host sends. */
export type ToReflectionPage = ShowReflection;

/** Commands that the page offers. */
const pageCommands = ['shareReflection', 'whoCanSee', 'openAsText', 'previewReflection', 'finish', 'newReflection'] as const;
/** One of `pageCommands`. `finish` is no command of the palette: the host writes, offers the trace once and shows the preview. */
type ReflectionCommand = (typeof pageCommands)[number];

/** Page to host. */
export type ReflectionRequest =
	| EditingRequest
	/** Ticks a box of the note, or a next step with its action. The line is one of the message with that version. */
	| { readonly type: 'tick'; readonly line: number; readonly done: boolean; readonly version: number }
	/** `due` is the date as typed; without it, the command asks. */
	| { readonly type: 'turnIntoAction'; readonly line: number; readonly version: number; readonly due?: string }
	/** Opens the linked action. */
	| { readonly type: 'open'; readonly location: number; readonly version: number }
	| { readonly type: 'followLink'; readonly block: number; readonly link: number; readonly version: number }
	| { readonly type: 'openSession' }
	| { readonly type: 'run'; readonly command: ReflectionCommand };

const { name, flag, count, oneOf } = decode;

/** The fields that a message must have, by its type. */
const required: Readonly<Record<ReflectionRequest['type'], Decoders>> = {
	...editingFields,
	tick: { line: count, done: flag, version: count },
	turnIntoAction: { line: count, version: count },
	open: { location: count, version: count },
	followLink: { block: count, link: count, version: count },
	openSession: {},
	run: { command: oneOf(...pageCommands) },
};

/** The fields that a message may have besides. */
const optional = { ...optionalEditingFields, turnIntoAction: { due: name } };

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readReflectionRequest(data: unknown): ReflectionRequest | undefined {
	return readRequest<ReflectionRequest>(data, required, optional);
}

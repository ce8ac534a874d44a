import type { ProgrammePageLabels } from '../../words/programmePageWords';
import { decode, type Decoders, editingFields, type EditingRequest, readRequest } from '../editing/requests';
import { type ProgrammeList, programmeLists, type ProgrammePage } from './programmePage';

/** Host to page: shows a programme's file as it is now. */
export interface ShowProgramme {
	readonly type: 'show';
	readonly language: string;
	readonly words: ProgrammePageLabels;
	/** The number of the last `input` that this message knows of. A field that was typed in later is not rewritten. */
	readonly seen: number;
	/** The page stores it, so that a reload shows it again. */
	readonly uri: string;
	/** Undefined where the file was never readable. */
	readonly page: ProgrammePage | undefined;
	/** The address of the logo's picture; empty where it can't be shown. */
	readonly logo: string;
	/** Why the page can't be edited now, or what could not be written; empty where all is well. */
	readonly notice: string;
	readonly isReadOnly: boolean;
	/** Puts the focus into a field. */
	readonly focus?: string;
}

/** The values that are chosen from a list. */
const choices = ['language', 'timezone', 'values', 'readers', 'jpPer'] as const;
/** One of `choices`. */
export type ProgrammeChoice = (typeof choices)[number];

/** Page to host. */
export type ProgrammeRequest =
	| EditingRequest
	/** The script runs; `field` is the one that had the focus before a reload. */
	| { readonly type: 'ready'; readonly field?: string }
	| { readonly type: 'remove'; readonly list: ProgrammeList; readonly key: string }
	| { readonly type: 'move'; readonly list: ProgrammeList; readonly key: string; readonly by: -1 | 1 }
	| { readonly type: 'choose'; readonly name: ProgrammeChoice; readonly value: string }
	| { readonly type: 'chooseLogo' | 'removeLogo' | 'openAsText' };

const { name } = decode;
const list = decode.oneOf(...Object.keys(programmeLists));

/** The fields that a message must have, by its type. */
const required: Readonly<Record<ProgrammeRequest['type'], Decoders>> = {
	...editingFields,
	ready: {},
	remove: { list, key: name },
	move: { list, key: name, by: decode.oneOf(-1, 1) },
	choose: { name: decode.oneOf(...choices), value: name },
	chooseLogo: {},
	removeLogo: {},
	openAsText: {},
};

/** The fields that a message may have besides. */
const optional: Readonly<Partial<Record<ProgrammeRequest['type'], Decoders>>> = { ready: { field: name }, input: { after: name } };

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readProgrammeRequest(data: unknown): ProgrammeRequest | undefined {
	return readRequest<ProgrammeRequest>(data, required, optional);
}

import type { ProgrammePageLabels } from '../../words/programmePageWords';
import { decode, type Decoders, editingFields, type EditingRequest, optionalEditingFields, readRequest } from '../editing/requests';
import type { ShowFile } from '../editing/showFile';
import { type ProgrammeList, programmeLists, type ProgrammePage } from './programmePage';

/** Host to page: shows a programme's file as it is now. */
export interface ShowProgramme extends ShowFile<ProgrammePageLabels, ProgrammePage> {
	/** The address of the logo's picture; empty where it can't be shown. */
	readonly logo: string;
}

/** The values that are chosen from a list. */
const choices = ['language', 'timezone', 'values', 'readers', 'jpPer'] as const;
/** One of `choices`. */
export type ProgrammeChoice = (typeof choices)[number];

/** Page to host. */
export type ProgrammeRequest =
	| EditingRequest
	| { readonly type: 'remove'; readonly list: ProgrammeList; readonly key: string }
	| { readonly type: 'move'; readonly list: ProgrammeList; readonly key: string; readonly by: -1 | 1 }
	| { readonly type: 'choose'; readonly name: ProgrammeChoice; readonly value: string }
	| { readonly type: 'chooseLogo' | 'removeLogo' | 'openAsText' };

const { name } = decode;
const list = decode.oneOf(...Object.keys(programmeLists));

/** The fields that a message must have, by its type. */
const required: Readonly<Record<ProgrammeRequest['type'], Decoders>> = {
	...editingFields,
	remove: { list, key: name },
	move: { list, key: name, by: decode.oneOf(-1, 1) },
	choose: { name: decode.oneOf(...choices), value: name },
	chooseLogo: {},
	removeLogo: {},
	openAsText: {},
};

/** Validates a message of any shape; undefined when it is none of the requests above. */
export function readProgrammeRequest(data: unknown): ProgrammeRequest | undefined {
	return readRequest<ProgrammeRequest>(data, required, optionalEditingFields);
}

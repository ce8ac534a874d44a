import { isCount } from '../messages';

/** What every page that writes sends to the host. */
export type EditingRequest =
	/** The script runs; `session` and `field` are those that were shown before a reload. */
	| { readonly type: 'ready'; readonly session?: string; readonly field?: string }
	/** Sent at each input. `after` is for a new entry: the key of the entry before it, empty for the first of its list. */
	| { readonly type: 'input'; readonly field: string; readonly value: string; readonly seq: number; readonly after?: string }
	/** The focus left a field, or Enter was pressed in it: its text is written now. */
	| { readonly type: 'leave'; readonly field: string }
	/** Which field has the focus; empty for none. Nothing is written for it. */
	| { readonly type: 'focus'; readonly field: string }
	| { readonly type: 'undo' | 'redo'; readonly field: string }
	/** How to go on where both texts of a field changed. */
	| { readonly type: 'resolve'; readonly field: string; readonly with: 'mine' | 'theirs' | 'both' };

/** The longest text of a field that is written, in characters. */
export const maxTextLength = 200_000;
/** The longest text of a field that the host keeps, in characters. A longer one is only on the page. */
export const maxKeptLength = 1_000_000;
/** The longest name of a field, a key or an id. */
const maxNameLength = 500;

/** Returns a valid value; undefined for any other. */
type Decode = (value: unknown) => unknown;
/** The fields of a message, by name. */
export type Decoders = Readonly<Record<string, Decode>>;

/** Decoders of values of messages. */
export const decode = {
	text: (value: unknown) => typeof value === 'string' && value.length <= maxKeptLength ? value : undefined,
	name: (value: unknown) => typeof value === 'string' && value.length <= maxNameLength ? value : undefined,
	flag: (value: unknown) => typeof value === 'boolean' ? value : undefined,
	count: (value: unknown) => isCount(value) ? value : undefined,
	oneOf: (...all: readonly (string | number)[]): Decode => value => all.find(each => each === value),
} as const;

const { text, name, count, oneOf } = decode;

/** The fields that a message of `EditingRequest` must have, by its type. */
export const editingFields: Readonly<Record<EditingRequest['type'], Decoders>> = {
	ready: {},
	input: { field: name, value: text, seq: count },
	leave: { field: name },
	focus: { field: name },
	undo: { field: name },
	redo: { field: name },
	resolve: { field: name, with: oneOf('mine', 'theirs', 'both') },
};

/** The fields that a message of `EditingRequest` may have besides. */
export const optionalEditingFields: Readonly<Partial<Record<EditingRequest['type'], Decoders>>> = {
	ready: { session: name, field: name },
	input: { after: name },
};

/** Whether a request is one of those that every page that writes sends. */
export function isEditingRequest(request: { readonly type: string }): request is EditingRequest {
	return Object.hasOwn(editingFields, request.type);
}

/** Validates a message of any shape by the fields that a message of its type must and may have; undefined for any other. */
export function readRequest<Request extends { readonly type: string }>(
	data: unknown, required: Readonly<Record<Request['type'], Decoders>>, optional: Readonly<Partial<Record<Request['type'], Decoders>>>,
): Request | undefined {
	const fields = typeof data === 'object' && data !== null ? data as Readonly<Record<string, unknown>> : {};
	const type = Object.keys(required).find((each): each is Request['type'] => each === fields['type']);
	if (!type) {
		return undefined;
	}
	const request: Record<string, unknown> = { type };
	for (const [key, read] of Object.entries<Decode>(required[type])) {
		request[key] = read(fields[key]);
		if (request[key] === undefined) {
			return undefined;
		}
	}
	for (const [key, read] of Object.entries<Decode>(optional[type] ?? {})) {
		const value = read(fields[key]);
		Object.assign(request, value === undefined ? {} : { [key]: value });
	}
	// Each field was decoded by the decoder of its name.
	return request as unknown as Request;
}

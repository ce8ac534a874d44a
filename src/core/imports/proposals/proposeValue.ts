import type { ProposedValue } from '../proposal';
import type { ImportMemory } from './importMemory';

/** What decides about values that are in the programme already. */
export interface Deciding {
	readonly memory: ImportMemory;
	/** `proposal key:field` of the values that the user wants replaced all the same. */
	readonly replaced: ReadonlySet<string>;
}

/** A value of a source beside the one that the programme has. */
export interface ComparedValue {
	readonly proposal: string;
	/** The key in the file. */
	readonly key: string;
	/** Tells entries of a list apart, where `key` is a list. */
	readonly entry?: string;
	readonly before: string | undefined;
	readonly after: string;
	/** Whether another value is taken only where the user wants it replaced. */
	readonly isAsked?: boolean;
	/** The form in which two values are equal; by default, as written. */
	readonly same?: (text: string) => string;
}

/**
 * Decides about one value. What was imported last and is still there follows the source; what a person has changed since stays, also where
 * they have removed it. Where nothing is remembered, as on another machine, a missing value is added and one that differs stays.
 */
export function proposeValue(compared: ComparedValue, { memory, replaced }: Deciding): ProposedValue {
	const { proposal, key, entry, before, after, isAsked = false, same = (text: string): string => text } = compared;
	const field = entry === undefined ? key : `${key}/${entry}`;
	const isEqual = before !== undefined && same(before) === same(after);
	const isUntouched = !isAsked && (before === undefined ? !memory.hasField(proposal, field)
		: memory.isLast(proposal, field, same(before)));
	const effect = isEqual ? 'equal' : isUntouched || replaced.has(`${proposal}:${key}`) ? 'set' : 'kept';
	memory.remember(proposal, field, same(after));
	return { key, ...(before !== undefined && { before }), after, effect };
}

import { keyAliases } from './aliases';
import type { AnyShape } from './shape';

/** The key as the product spells it, where this place has it; undefined when it has no such key. */
export function canonicalKey(written: string, known: Readonly<Record<string, AnyShape>>): string | undefined {
	if (Object.hasOwn(known, written)) {
		return written;
	}
	const lower = written.toLowerCase().replaceAll(/[ -]/g, '_');
	if (Object.hasOwn(known, lower)) {
		return lower;
	}
	return Object.hasOwn(keyAliases, lower) ? keyAliases[lower]?.find(name => Object.hasOwn(known, name)) : undefined;
}

import type { Range } from '../text/range';
import type { Problem } from './problem';

/** A relative path to a file, with the range of the value that it is. */
export interface PathToFile {
	readonly path: string;
	readonly range: Range;
}

/** The endings of files that people attach; a name alone with another ending may be a web address, as `bit.ly` is. */
const commonEnding = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|jpe?g|png|gif|webp|heic|mp[34]|m4a|mov|zip|txt|md|csv|html?|ya?ml)$/i;

/**
 * Reads what stands where a link or file is meant: a relative path, or what is wrong with it. Undefined for a web address and for words.
 * A path has a name with an ending, and does not begin like a host.
 */
export function readLinkText(text: string): { readonly path: string } | Pick<Problem, 'code' | 'value' | 'expected'> | undefined {
	if (/^(?:[a-z]:[\\/]|file:|\\\\)/i.test(text)) {
		return { code: 'link.otherComputer', value: text };
	}
	const path = text.replaceAll('\\', '/').replace(/[?#].*$/, '');
	const [first = '', ...rest] = path.split('/');
	const name = rest.at(-1) ?? first;
	const isPath = /^[^/:]*(?:\/|$)/.test(path) && !path.startsWith('/')
		&& (rest.length === 0 ? commonEnding.test(name) : /^\.{0,2}$|^[^.]+$/.test(first) && /\.[a-z0-9]{1,5}$/i.test(name));
	if (!isPath) {
		return undefined;
	}
	return text.includes('\\') ? { code: 'link.backslash', value: text, expected: text.replaceAll('\\', '/') } : { path };
}

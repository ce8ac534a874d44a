import { plainText } from '../../text/plainText';

/** The names of attached files, each once: not where they lie, and of an address not what is asked of it. */
export function evidenceNames(attached: readonly { readonly evidence?: readonly string[] }[]): readonly string[] {
	const names = attached.flatMap(({ evidence = [] }) => evidence).map(place => plainText(/[^/\\]*$/.exec(place.replace(/^(https?:[^?#]*).*$/is, '$1').replace(/^https?:\/\/[^/]*$/i, ''))?.[0] ?? ''));
	return [...new Set(names.filter(name => name !== ''))];
}

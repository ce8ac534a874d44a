/** Where a programme is received from. */
export interface Address {
	/** As Git takes it. */
	readonly url: string;
	/** The name of the folder that it is received into. */
	readonly name: string;
}

/** Why a text is no address: it is empty, holds a password, which would be stored in the repository's settings, or has another form. */
export type AddressFault = 'empty' | 'password' | 'noAddress';

/** Git takes other forms, too; they run programs, or are options of the command line. */
const forms = [
	/^(?:https?|ssh|git|file):\/\/\S+$/i,
	/** `user@host:path` */
	/^[\w.-]+@[\w.-]+:[^\s:][^\s]*$/,
	/** A folder of this computer or of the network. */
	/^(?:[A-Za-z]:[\\/]|\\\\[^\\]|\/|~\/).+$/,
];

/**
 * Reads an address as people paste it: with `git clone` before it, in quotes, without `https://`, or as the browser shows a page of the
 * repository.
 */
export function readAddress(typed: string): Address | AddressFault {
	const text = typed.trim().replace(/^git\s+clone\s+/i, '').replace(/^(["'<])(.*)["'>]$/, '$2').trim();
	if (text === '') {
		return 'empty';
	}
	const withScheme = /^[a-z\d-]+(?:\.[a-z\d-]+)+\/[^\s:]+$/i.test(text) ? `https://${text}` : text;
	const url = /^https?:/i.test(withScheme)
		? withScheme.replace(/[?#].*$/, '').replace(/\/(?:-\/)?(?:tree|blob)\/.*$/, '').replace(/\/+$/, '')
		: withScheme;
	if (/^[a-z]+:\/\/[^/@\s]*:[^/@\s]*@/i.test(url)) {
		return 'password';
	}
	const name = /(?:^|[\\/:])([^\\/:]+?)(?:\.git)?[\\/]*$/i.exec(url)?.[1];
	return forms.some(form => form.test(url)) && name !== undefined && /[^.]/.test(name) && !/^https?:\/\/[^/]*$/i.test(url)
		? { url, name }
		: 'noAddress';
}

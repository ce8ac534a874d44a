import { namesIn } from '../../text/personName';
import { isEveryone } from '../everyone';
import type { ReadContext } from '../readImport';

/** The name of an unknown person begins with a capital. */
const nameForm = /^\p{Lu}[\p{L}\p{M}’'.,-]*(?: [\p{L}\p{M}’'.,-]+){0,5}(?<!\p{Ll}{4}\.)$/u;

const isName = (text: string): boolean => nameForm.test(text) || isEveryone(text);

/** Names without what is in brackets, emphasis and the signs of links: `[[user.sari]]`, `[[user.sari|Sari]]`. */
function plainNames(written: string): string {
	return written
		.replaceAll(/\[\[(?:[^\][|]{1,100}\|)([^\][|]{1,100})\]\]/g, '$1')
		.replaceAll(/\[\[(?:[\w-]{1,40}\.){0,4}([^\][|]{1,100})\]\]/g, '$1')
		.replaceAll(/\([^()]{0,60}\)|[*_`]{1,2}|(?<![\p{L}\p{N}])@/gu, '')
		.trim()
		.replace(/(?<=\p{Ll}{3})\.$/u, '');
}

/** A remark in brackets that says more than a person's side or task in the meeting. */
const roles = 'mentor|mentee|pembimbing|peserta|host|chair|ketua|scribe|notulis|facilitator|fasilitator';
const remark = new RegExp(String.raw`\((?!\s*(?:${roles})\s*\))`, 'iu');

/** The names of an entry, without their roles in brackets; undefined for what is no name. */
export function namesOf(written: string, { isPerson }: ReadContext): readonly string[] | undefined {
	const text = plainNames(written);
	const names = namesIn(text).map(name => name.replace(/\s+[-–—]\s+.*$/u, '').trim());
	return text !== '' && text.length <= 500 && names.every(name => isPerson(name) || isName(name)) ? names : undefined;
}

/** Who of an entry was there, and whether it says no more than that: not that somebody came late, or was a guest. */
export function attendeesOf(written: string, context: ReadContext): { readonly names: readonly string[]; readonly isAll: boolean } {
	const all = namesOf(written, context);
	const parts = all || written.length > 500 ? [] : plainNames(written).split(/\s*[,;]\s*/);
	return {
		names: all ?? parts.filter(name => context.isPerson(name) || isName(name)),
		isAll: all !== undefined && !remark.test(written),
	};
}

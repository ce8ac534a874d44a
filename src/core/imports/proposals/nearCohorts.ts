import type { Programme } from '../../programme/programme';
import { normalForm } from '../../text/normalForm';
import type { ImportRecord } from '../importRecords';
import { differsByOne } from './nameKeys';

/** Shorter words that differ by one letter are often two. */
const minLetters = 5;
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 };

/** The words of a cohort's name; its numbers in figures. */
function wordsOf(form: string): readonly string[] {
	return form.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '').map(word => Object.hasOwn(roman, word) ? String(roman[word]) : word.replace(/^0+(?=\d)/, ''));
}

/** Whether two names are one but for a letter or for how their numbers are written: `Angktan II`, `angkatan 2`, `Angkatan II`. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
	const other = a.flatMap((word, i) => word === b[i] ? [] : [[word, b[i] ?? ''] as const]);
	return a.length === b.length && other.length <= 1
		&& other.every(([one, two]) => Math.max(one.length, two.length) >= minLetters && !/\d/.test(one + two) && differsByOne(one, two));
}

/**
 * Finds the names of new cohorts in rows that are almost the name of another: of the programme's, or of one that more rows have, or that
 * comes first. Returns the other names by the `normalForm` of each.
 */
export function nearCohorts(records: readonly ImportRecord[], { file }: Programme): ReadonlyMap<string, readonly string[]> {
	const known = (file?.cohorts ?? []).flatMap(({ id, name }) => name ?? id ?? []);
	const taken = (file?.cohorts ?? []).flatMap(({ id, name }) => [id, name].flatMap(each => each === undefined ? [] : normalForm(each)));
	const names = new Map<string, { readonly name: string; count: number }>();
	for (const record of records) {
		const name = record.kind === 'session' ? undefined : record.cohort?.replaceAll(/\s+/g, ' ').trim();
		if (name !== undefined && name !== '') {
			const found = names.get(normalForm(name)) ?? { name, count: 0 };
			found.count++;
			names.set(normalForm(name), found);
		}
	}
	const others = known.map(name => ({ name, words: wordsOf(normalForm(name)) }));
	const forms = new Set(taken);
	const near = new Map<string, readonly string[]>();
	for (const [form, { name }] of [...names].sort(([, a], [, b]) => b.count - a.count)) {
		const words = wordsOf(form);
		const alike = forms.has(form) ? [] : others.filter(each => areAlike(each.words, words));
		if (alike.length > 0) {
			near.set(form, alike.map(each => each.name));
		} else {
			others.push({ name, words });
		}
	}
	return near;
}

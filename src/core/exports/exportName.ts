import { slug } from '../plans/names';

/** The longest name of a file, without its extension. */
const maxCharacters = 80;

/** What an export is, of which programme, and of which part of it; all in words. */
export interface ExportSubject {
	readonly what: string;
	readonly programme: string;
	/** Such as a cohort, a year, a table; undefined parts are left out. */
	readonly part: readonly (string | number | undefined)[];
}

/**
 * Proposes the name of an export's file: `report-lead-the-fest-cohort-1-2026.xlsx`. Where it would be too long, the programme's name is
 * shortened, never what part of it was exported.
 */
export function exportName({ what, programme, part }: ExportSubject, extension: string): string {
	const parts = part.flatMap(each => each === undefined ? [] : slug(String(each), ''));
	const kept = [slug(what, 'report'), ...parts].filter(each => each !== '');
	const room = Math.max(10, maxCharacters - kept.join('-').length - 1);
	const name = slug(programme, '').slice(0, room).replace(/-+$/, '');
	return `${[kept[0], name, ...kept.slice(1)].filter(each => each !== '').join('-').slice(0, 2 * maxCharacters)}.${extension}`;
}

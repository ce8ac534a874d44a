import { sectionsOf } from '../notes/sections';

/** Returns the headings of a note's sections whose text differs, is new or is gone, as written; '' for text without a heading. */
export function changedSections(before: string, after: string): readonly string[] {
	const [was, is] = [before, after].map(text => new Map(
		sectionsOf({ text, template: undefined, language: 'en' }).sections.map(({ key, heading, value }) => [key, { heading, value }] as const),
	));
	return [...new Set([...is?.keys() ?? [], ...was?.keys() ?? []])].flatMap(key => {
		const [old, now] = [was?.get(key), is?.get(key)];
		return old?.value === now?.value ? [] : [(now ?? old)?.heading ?? ''];
	});
}

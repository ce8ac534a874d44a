/**
 * The form in which names, ids and folder names are compared, so that two spellings of one name are one: composed letters (NFC), lower
 * case, one blank for any run of blanks (no-break and ideographic ones, too), none at the ends. Never shown and never written.
 */
export function normalForm(name: string): string {
	return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

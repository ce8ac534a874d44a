/** A text for comparing: without accents, in small letters. */
export function fold(text: string): string {
	// Most of a text is plain ASCII, and normalising that would take most of the time.
	return text.replaceAll(/[\u0080-\uffff]+/g, part => part.normalize('NFKD').replaceAll(/\p{M}+/gu, '')).toLowerCase();
}

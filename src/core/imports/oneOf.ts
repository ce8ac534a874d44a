/** A pattern of texts that are one of some words, whatever their case. Each word may itself be a pattern. */
export function oneOf(...words: readonly string[]): RegExp {
	return new RegExp(`^(?:${words.join('|')})$`, 'iu');
}

import { createHash } from 'node:crypto';

/** A long text that says itself whether it is whole. */
export function sealed(words: string): string {
	const text = `${words}\n`.repeat(4000);
	return `${createHash('sha1').update(text).digest('hex')}\n${text}`;
}

export function isWhole(text: string): boolean {
	const end = text.indexOf('\n');
	return end > 0 && createHash('sha1').update(text.slice(end + 1)).digest('hex') === text.slice(0, end);
}

import { createHash } from 'node:crypto';

/** A text that says itself whether it is whole, and so long that writing it takes a while. */
export function sealed(words: string): string {
	const text = `${words}\n`.repeat(400_000);
	return `${createHash('sha1').update(text).digest('hex')}\n${text}`;
}

export function isWhole(text: string): boolean {
	const end = text.indexOf('\n');
	return end > 0 && createHash('sha1').update(text.slice(end + 1)).digest('hex') === text.slice(0, end);
}

import { slug } from './slug';

/** A slug that nothing else has: the plain one, else with the next number, `sari-2`. Never longer than a slug may be. */
export function freeSlug(text: string, fallback: string, isTaken: (slug: string) => boolean): string {
	const plain = slug(text, fallback);
	for (let n = 1; ; n++) {
		const suffix = `-${String(n)}`;
		const candidate = n === 1 ? plain : plain.slice(0, 80 - suffix.length).replace(/-+$/, '') + suffix;
		if (!isTaken(candidate)) {
			return candidate;
		}
	}
}

/** Longer texts differ too often to be worth it. */
const maxCharacters = 200;

/** A reader of texts that remembers what it has read, since lists repeat a few values: of short texts only, and at most `most` of them. */
export function remembered<T>(read: (text: string) => T, most = 2_000): (text: string) => T {
	const known = new Map<string, T>();
	return text => {
		if (text.length > maxCharacters) {
			return read(text);
		}
		if (!known.has(text)) {
			if (known.size >= most) {
				known.clear();
			}
			known.set(text, read(text));
		}
		return known.get(text)!;
	};
}

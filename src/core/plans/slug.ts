const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A name for files and ids, made from what somebody wrote: `[a-z0-9-]{1,80}`, never empty and no DOS device's (safety.md, Paths). */
export function slug(text: string, fallback: string): string {
	const made = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').slice(0, 80).replaceAll(/^-+|-+$/g, '');
	return made === '' ? fallback : deviceNames.test(made) ? `${made}-1` : made;
}

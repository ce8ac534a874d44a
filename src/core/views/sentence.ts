/** What a row says to who hears it, as one sentence: what it is about, then what is said of that. */
export function sentence(subject: string, ...says: readonly string[]): string {
	const said = [subject.replace(/[.,;:]+$/, ''), ...says].filter(part => part !== '').join(', ');
	return /[.?!…]$/.test(said) ? said : `${said}.`;
}

/** A description that is shown, part by part. */
export function parted(description: string): readonly string[] {
	return description.split(' · ');
}

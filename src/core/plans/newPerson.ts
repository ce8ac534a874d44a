import { bareName, freeSlug } from './names';

/** Somebody who is to stand in `people.yaml`. */
export interface NewPerson {
	readonly id: string;
	/** As its owner writes it, titles and all. */
	readonly name: string;
	readonly role?: string;
}

/** An id for somebody by their name, without titles; one that nobody has. */
export function newPersonId(name: string, fallback: string, isTaken: (id: string) => boolean): string {
	return freeSlug(bareName(name), fallback, isTaken);
}

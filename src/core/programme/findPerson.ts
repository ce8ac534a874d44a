import type { Person } from '../record/programmeFile';
import type { Programme } from './programme';

/** Somebody by id, name or another spelling, as people type it: capital letters and spaces say nothing. */
export function findPerson(programme: Programme, written: string): Person | undefined {
	const exact = programme.people.get(written.trim());
	if (exact) {
		return exact;
	}
	const wanted = alike(written);
	return [...programme.people].find(([key]) => alike(key) === wanted)?.[1];
}

function alike(name: string): string {
	return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

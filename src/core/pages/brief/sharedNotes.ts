import { pairOf, type Programme } from '../../programme/programme';
import { groupByFolder } from '../../files/layout';
import type { Pair } from '../../record/pair';
import type { Reflection } from '../../notes/reflection';
import { share, type Shared } from '../../files/share';

/** What a pair's mentees have written and shared, the newest first. Private notes are not among them. */
export function sharedNotes(programme: Programme, pair: Pair): readonly Shared<Reflection>[] {
	const personOf = (reference: string): string => programme.people.get(reference)?.id ?? reference;
	const mentees = new Set((pair.mentees ?? []).map(personOf));
	const sessionOf = ({ session }: Reflection) => session === undefined ? undefined : programme.sessionsById.get(session);
	const isOfPair = (reflection: Reflection): boolean => {
		const session = sessionOf(reflection);
		return (session ? pairOf(programme, session)?.id : groupByFolder(programme.folder, reflection.uri)) === pair.id;
	};
	const dayOf = (reflection: Reflection): string => reflection.date ?? sessionOf(reflection)?.date ?? '';
	return programme.reflections
		.flatMap(reflection => share(reflection, programme.folder) ?? [])
		.filter(reflection => reflection.author !== undefined && mentees.has(personOf(reflection.author)) && isOfPair(reflection))
		.sort((a, b) => dayOf(a) === dayOf(b) ? b.uri < a.uri ? -1 : 1 : dayOf(b) < dayOf(a) ? -1 : 1);
}

import { groupByFolder } from '../../../files/layout';
import { parseText } from '../../../files/parseFile';
import { deriveProgramme } from '../../../programme/index/programmeRecord';
import { type AnyPair, hasFile, type NamedPair, sessionsOfPair } from '../../../programme/namedPairs';
import type { Programme } from '../../../programme/programme';
import { findPerson } from '../../../programme/queries';
import type { Pair } from '../../../record/pair';
import type { Session } from '../../../record/session';
import type { Language } from '../../../text/language';
import { join } from '../../../text/uri';
import type { Day } from '../../../time/days';
import { freeSlug } from '../../names';
import { pairFile, pairSlug } from '../../people/peopleFiles';
import type { NewFile } from '../../plan';

/** A pair that can be handed over, with its programme as it is with the pair's file. */
export interface FoundPair {
	readonly programme: Programme;
	readonly pair: Pair;
	/** The pair's file, where there is none yet: it is written with the hand-over. */
	readonly newFile?: NewFile;
}

/** Returns a pair with its file. People whom only sessions name get one, so that their sessions are those of a pair. */
export function foundPair(programme: Programme, pair: AnyPair, today: Day, language: Language): FoundPair | undefined {
	if (hasFile(pair)) {
		return { programme, pair };
	}
	const newFile = fileOf(programme, pair, today, programme.file?.language ?? language);
	const { folder, files, exposed } = programme;
	const file = parseText(newFile.uri, { kind: 'pair', folder }, newFile.text);
	const made = deriveProgramme(folder, [...files, file], exposed);
	const found = file.pair && made.pairs.get(file.pair.id);
	return found && { programme: made, pair: found, newFile };
}

function fileOf(programme: Programme, pair: NamedPair, today: Day, language: Language): NewFile {
	const { folder, pairs } = programme;
	const own = sessionsOfPair(programme, pair);
	const references = (names: readonly string[]): readonly string[] => names.map(name => findPerson(programme, name)?.id ?? name);
	const [mentors, mentees] = [references(pair.mentors), references(pair.mentees)];
	const isTaken = (id: string): boolean => pairs.has(id) || holdsOthers(programme, id, own);
	const id = pair.writtenId ?? freeSlug(pairSlug(mentors[0] ?? '', mentees), 'pair', isTaken);
	const [first] = own.map(({ date }) => date).filter(date => date <= today).sort();
	return {
		uri: join(folder, 'pairs', `${freeSlug(id, 'pair', () => false)}.yaml`),
		text: pairFile({ id, mentors, mentees, ...first !== undefined && { start: first } }, language),
	};
}

/** Whether the sessions' folder of a pair's id has sessions other than some: with the pair's file they would be the pair's. */
export function holdsOthers({ folder, sessions }: Programme, id: string, own: readonly Session[] = []): boolean {
	return sessions.some(session => groupByFolder(folder, session.uri) === id && !own.includes(session));
}

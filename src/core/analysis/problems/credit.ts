import type { ParsedFile } from '../../files/parsedFile';
import type { Programme } from '../../programme/programme';
import { unnamedSessions } from '../../programme/unnamedSessions';
import type { Problem } from '../../record/problem';
import { startOfFile } from '../../text/range';
import type { Day } from '../../time/days';

/** Returns one problem on a pair's file if held sessions of it don't say whose they are; its value is their number. */
export function creditProblems({ pair, references }: ParsedFile, programme: Programme, today: Day): readonly Problem[] {
	// Of two files with one id, one is the pair.
	const count = pair && programme.pairs.get(pair.id)?.uri === pair.uri ? unnamedSessions(programme, pair.id, today).length : 0;
	const range = references.find(({ to, session }) => to === 'person' && session === undefined)?.range ?? startOfFile;
	return count === 0 ? [] : [{ code: 'pair.unnamedSessions', range, value: String(count) }];
}

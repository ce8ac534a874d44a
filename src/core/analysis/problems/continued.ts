import type { ParsedFile } from '../../files/parsedFile';
import { isInCircle } from '../../programme/continuedPairs';
import type { Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import { startOfFile } from '../../text/range';

/** Returns a problem on a pair's file if the pair takes over from itself, through others or not. */
export function continuedProblems({ pair, references }: ParsedFile, programme: Programme): readonly Problem[] {
	if (pair?.continues === undefined || !isInCircle(programme, pair)) {
		return [];
	}
	const reference = references.find(({ to, id, session }) => to === 'pair' && id === pair.continues && session === undefined);
	return [{ code: 'pair.continuesCircle', range: reference?.range ?? startOfFile, value: pair.continues }];
}

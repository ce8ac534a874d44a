import { type AnyPair, describeAnyPair, hasFile } from '../../../core/programme/namedPairs';
import type { Programme } from '../../../core/programme/programme';
import { hasProgrammeFile } from '../../../core/programme/queries';
import type { Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import { editingWords } from '../../../core/words/lateWords';
import { Missing } from '../../platform/userError';
import type { Services } from '../../services';

/** Returns a pair that has a file. Throws `Missing` for people of whom only sessions say that they meet. */
export function pairWithFile({ language: { words } }: Services, programme: Programme, pair: AnyPair): Pair {
	if (hasFile(pair)) {
		return pair;
	}
	const offer = hasProgrammeFile(programme) ? 'newPair' : 'makeProgramme';
	const who = plainText(describeAnyPair(programme, pair));
	throw new Missing(editingWords[words.language].pair.noFile(who), [offer], { programme: { folder: programme.folder } });
}

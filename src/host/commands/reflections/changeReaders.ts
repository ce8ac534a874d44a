import { nameOf, type Uri } from '../../../core/text/uri';
import { planShare } from '../../../core/plans/planShare';
import { parseText } from '../../../core/files/parseFile';
import type { Visibility } from '../../../core/record/visibility';
import { plainText } from '../../../core/text/plainText';
import { UserError } from '../../platform/userError';
import { textOf } from '../changeFiles';
import type { KnownNote } from './knownNote';
import { planFree } from '../planFree';
import type { Services } from '../services';

/**
 * Lets a note say who it is for and moves it where that belongs. Asks nothing: whoever calls it has told the user who
 * can read the note then. Returns the place where it lies then. Throws a `UserError` that says why when that is refused.
 */
export async function changeReaders({ writer, language: { words } }: Services, { programme, file }: KnownNote, visibility: Visibility): Promise<Uri> {
	const { uri } = file;
	const text = await textOf(uri);
	const name = plainText(nameOf(uri));
	if (!parseText(uri, file, text).reflection) {
		throw new UserError(words.sharing.say.headUnreadable(name));
	}
	const plan = await planFree(writer, taken => planShare({ programme, uri, text, visibility, taken }));
	if (!plan) {
		throw new UserError(words.say.notEditable(name));
	}
	if (plan.create.length === 0 && plan.edit.length === 0 && !plan.move) {
		throw new UserError(words.sharing.say.isSo(visibility));
	}
	await writer.apply(plan);
	return plan.note;
}

import type { Programme } from '../../core/programme/programme';
import { type DetailsOf, sessionIn } from '../../core/record/session';
import type { Words } from '../../core/words/words';
import { folderAt, nothingIn, type Asked } from '../asked';
import { UsageError, type ExitCode, type Output } from '../output';
import { readRecord } from '../readRecord';
import { sentences, wordsOf } from '../wordsOf';
import { placeOf, writeFile } from '../writeFile';
import { figuresReport } from './figuresReport';
import { personDocuments } from './personDocuments';
import { reminders } from './reminders';
import { refuseMisfits, type ReportKind } from './reportKind';

/** What can be written; the first one that an option asks for is. */
const kinds: readonly ReportKind[] = [reminders, personDocuments];

/**
 * Runs `mentor-notes report`, which writes the figures of all programmes below a folder, or of those with the cohort; an option may ask
 * for another kind of report. With `--out`, it is written to that file, whole or not at all. Returns the exit code: 0, or 1 when files
 * could not be read, so that figures may be incomplete. Throws a `UsageError` for options that don't fit together, for what isn't there
 * and where there is nothing to read.
 */
export async function report({ folder: typed, options }: Asked<'report'>, { write, error, progress, isTerminal = false }: Output): Promise<ExitCode> {
	const wordsIn = (programmes: readonly Programme[]): Words => wordsOf(options.language, programmes);
	const kind = kinds.find(({ askedBy }) => askedBy.some(option => options[option] !== undefined)) ?? figuresReport;
	refuseMisfits(kind, options, sentences(wordsIn([])));
	const folder = folderAt(typed, wordsIn([]));
	const out = options.out === undefined ? undefined : placeOf(options.out, wordsIn([]));
	if (out === undefined && options.format === 'xlsx' && isTerminal) {
		throw new UsageError(sentences(wordsIn([])).wrong.onlyWith('--format xlsx', '--out'));
	}
	const { index, parsed, unread } = await readRecord(folder, progress);
	const details: DetailsOf = session => sessionIn(parsed.get(session.uri), session) ?? {};
	const programmes = index.programmes();
	if (programmes.length === 0 && unread.length === 0) {
		throw nothingIn(typed, wordsIn([]));
	}
	const made = await kind.make({ programmes, details, folder, options, wordsIn });
	if ('message' in made) {
		throw new UsageError(made.message);
	}
	await (out === undefined ? write(made.content) : writeFile(out, made.content));
	made.said?.forEach(error);
	const lacking = unread.length + made.lacking;
	if (lacking > 0) {
		error(wordsIn(programmes).overview.cli.incomplete(lacking));
	}
	return lacking > 0 ? 1 : 0;
}

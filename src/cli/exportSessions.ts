import { sessionsNdjson } from '../core/export/sessionsNdjson';
import { brokenFiles } from '../core/overview/brokenFiles';
import { chooseLanguage, wordsFor } from '../core/words/words';
import { folderAt, readArguments } from './asked';
import type { ExitCode, Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';

/** So many lines are written at once. */
const linesAtOnce = 500;

/**
 * `mentor-notes export [folder] --format ndjson [--language en|id] [--today …]`: a line of metadata for every session below a
 * folder. Gives the exit code: 0, 1 when files could not be read, so that sessions may be missing, 2 when it was called wrongly.
 */
export async function exportSessions(args: readonly string[], { write, error, progress }: Output): Promise<ExitCode> {
	const asked = readArguments(args, { format: { type: 'string' } });
	const words = wordsFor(chooseLanguage(asked?.language, undefined, process.env['LANG'] ?? ''));
	if (asked?.options.format !== 'ndjson') {
		error(words.overview.cli.usage);
		return 2;
	}
	const folder = folderAt(asked.folder);
	if (folder === undefined) {
		error(words.cli.noFolder(asked.folder));
		return 2;
	}
	const { index, unreadable } = await readRecord(folder, progress);
	const programmes = index.programmes();
	if (programmes.length === 0 && unreadable.length === 0) {
		error(words.overview.cli.nothing(asked.folder));
		return 2;
	}
	let lines: string[] = [];
	for (const programme of programmes) {
		for (const line of sessionsNdjson(programme, presentOf(programme, asked.today))) {
			lines.push(line + '\n');
			if (lines.length === linesAtOnce) {
				await write(lines.join(''));
				lines = [];
			}
		}
	}
	await write(lines.join(''));
	const lacking = programmes.reduce((sum, programme) => sum + brokenFiles(programme).length, unreadable.length);
	if (lacking > 0) {
		error(words.overview.cli.incomplete(lacking));
	}
	return lacking > 0 ? 1 : 0;
}

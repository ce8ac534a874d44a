import { sessionsNdjson } from '../core/exports/sessionsNdjson';
import { anonymiseMentees } from '../core/analysis/anonymise/anonymise';
import { brokenFiles } from '../core/analysis/figures/counting';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { folderAt, readArguments } from './asked';
import { calendarOf } from './calendarOf';
import type { ExitCode, Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';
import { wordsOf } from './wordsOf';

/** The number of lines per write. */
const linesAtOnce = 500;

/**
 * Runs `mentor-notes export [folder] --format ndjson|ics [--pair id] [--person id] [--anonymise] [--language en|id] [--today …]`, which
 * writes a line of metadata for every session, or planned sessions as one calendar. With `--anonymise`, pairs and mentees are given by
 * their labels. Returns the exit code: 0, 1 when files could not be read, so that sessions may be missing, 2 for invalid arguments.
 */
export async function exportSessions(args: readonly string[], { write, error, progress }: Output): Promise<ExitCode> {
	const asked = readArguments(
		args,
		{
			format: { type: 'string' },
			pair: { type: 'string' },
			person: { type: 'string' },
			anonymise: { type: 'boolean', default: false },
		},
	);
	const { format, pair, person } = asked?.options ?? {};
	if (!asked || !(format === 'ics' || (format === 'ndjson' && pair === undefined && person === undefined))) {
		error(wordsOf(asked?.language).overview.cli.usage);
		return 2;
	}
	const folder = folderAt(asked.folder);
	if (folder === undefined) {
		error(wordsOf(asked.language).cli.noFolder(asked.folder));
		return 2;
	}
	const { index, unreadable } = await readRecord(folder, progress);
	const words = wordsOf(asked.language, index.programmes());
	const programmes = asked.options.anonymise
		? index.programmes().map(programme => anonymiseMentees(programme, words))
		: index.programmes();
	if (programmes.length === 0 && unreadable.length === 0) {
		error(words.overview.cli.nothing(asked.folder));
		return 2;
	}
	if (format === 'ics') {
		const calendar = calendarOf(programmes, { ...asked, pair, person }, words);
		if (calendar.message !== undefined) {
			error(calendar.message);
		}
		if (calendar.text === undefined) {
			return 2;
		}
		await write(calendar.text);
	} else {
		await writeLines(programmes, asked.today, write);
	}
	const unreadableCount = programmes.reduce((sum, programme) => sum + brokenFiles(programme).length, unreadable.length);
	if (unreadableCount > 0) {
		error(format === 'ics' ? words.calendar.cli.incomplete(unreadableCount) : words.overview.cli.incomplete(unreadableCount));
	}
	return unreadableCount > 0 ? 1 : 0;
}

async function writeLines(programmes: readonly Programme[], today: Day | undefined, write: Output['write']): Promise<void> {
	let lines: string[] = [];
	for (const programme of programmes) {
		for (const line of sessionsNdjson(programme, presentOf(programme, today))) {
			lines.push(line + '\n');
			if (lines.length === linesAtOnce) {
				await write(lines.join(''));
				lines = [];
			}
		}
	}
	await write(lines.join(''));
}

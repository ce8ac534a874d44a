import { sessionsNdjson } from '../core/exports/tables/sessionsNdjson';
import { anonymiseMentees } from '../core/analysis/anonymise/anonymise';
import { brokenFiles } from '../core/analysis/figures/counting';
import type { Programme } from '../core/programme/programme';
import type { Day } from '../core/time/days';
import { folderAt, nothingIn, type Asked } from './asked';
import { calendarOf } from './calendarOf';
import { commandTable } from './commandTable';
import { UsageError, type ExitCode, type Output } from './output';
import { presentOf } from './present';
import { readRecord } from './readRecord';
import { calendarWords } from '../core/words/lateWords';
import { sentences, wordsOf } from './wordsOf';

/** The number of lines per write. */
const linesAtOnce = 500;

/**
 * Runs `mentor-notes export`, which writes a line of metadata for every session, or planned sessions as one calendar. With
 * `--anonymise`, pairs and mentees are given by their labels. Returns the exit code: 0, or 1 when files could not be read, so that
 * sessions may be missing. Throws a `UsageError` for options that don't fit together and where there is nothing to read.
 */
export async function exportSessions(
	{ folder: typed, options }: Asked<'export'>, { write, error, progress }: Output,
): Promise<ExitCode> {
	const { format, pair, person, remove = false, anonymise, language, today } = options;
	const { wrong } = sentences(wordsOf(language));
	if (format === undefined) {
		throw new UsageError(wrong.needed('--format', commandTable.export.format.join('|')));
	}
	const ofCalendar = (['pair', 'person', 'remove'] as const).find(option => options[option] !== undefined);
	if (format !== 'ics' && ofCalendar !== undefined) {
		throw new UsageError(wrong.onlyWith(`--${ofCalendar}`, '--format ics'));
	}
	const folder = folderAt(typed, wordsOf(language));
	const { index, unread } = await readRecord(folder, progress);
	const words = wordsOf(language, index.programmes());
	const programmes = anonymise === true
		? index.programmes().map(programme => anonymiseMentees(programme, words))
		: index.programmes();
	if (programmes.length === 0 && unread.length === 0) {
		throw nothingIn(typed, words);
	}
	if (format === 'ics') {
		const present = { ...(language !== undefined && { language }), ...(today !== undefined && { today }) };
		const calendar = calendarOf(programmes, { pair, person, removes: remove, ...present }, words);
		if (calendar.text === undefined) {
			throw new UsageError(calendar.message);
		}
		if (calendar.message !== undefined) {
			error(calendar.message);
		}
		await write(calendar.text);
	} else {
		await writeLines(programmes, today, write);
	}
	const unreadableCount = programmes.reduce((sum, programme) => sum + brokenFiles(programme).length, unread.length);
	if (unreadableCount > 0) {
		error(format === 'ics' ? calendarWords[words.language].cli.incomplete(unreadableCount) : words.overview.cli.incomplete(unreadableCount));
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

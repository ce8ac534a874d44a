import { isSameKey } from '../../record/keys';
import type { Problem } from '../../record/problem';
import { sessionAtLine } from '../../record/session';
import { offsetsOf } from '../../text/range';
import { stemOf } from '../../text/uri';
import type { Day } from '../../time/days';
import type { Direction } from '../../time/reading/dayIn';
import { type Reading, readWhen } from '../../time/reading/readWhen';
import { readClock, readMoment } from '../../time/reading/readWritten';
import { fix, type Fix, type FixContext, type FixProvider, type FixProviders, setBeside } from './fix';

/**
 * Replaces a value by a date, a time or a number, inside the quotation marks that it has. A time alone gets them, since YAML 1.1 makes a
 * number of it.
 */
function write(value: string, problem: Problem, context: FixContext, preferred: boolean): readonly Fix[] {
	const { start, end } = offsetsOf(context.text, problem.range);
	const quote = /^["']/.exec(context.text.slice(start, end))?.[0] ?? (/^\d\d:\d\d$/.test(value) ? '"' : '');
	const { replace, replaceWithoutTime } = context.words.fix;
	const title = (problem.reason === 'timeLeftOut' ? replaceWithoutTime : replace)(value);
	return fix(title, [{ start, end, text: quote + value + quote }], context, preferred);
}

/** Offers each form that the problem names. The first is the default one if `certain`. */
const writeForms = (certain: boolean): FixProvider => (problem, context) =>
	(problem.expected?.split(', ') ?? []).flatMap((form, i) => write(form, problem, context, certain && i === 0));

/** The key of the value at the start of the problem's range. */
function keyOf({ text }: FixContext, start: number): string {
	return /([\p{L} _/-]+):[ \t]*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[1]?.trim() ?? '';
}

/**
 * The dates that a text can mean that has another meaning every day, likeliest first: on the day of its session, and today. The day in the
 * file's name decides where it is one of them.
 */
function datesOf(problem: Problem, context: FixContext): readonly string[] {
	const { value = '', range } = problem;
	const key = keyOf(context, offsetsOf(context.text, range).start);
	const isDue = isSameKey(key, 'due');
	const isOwnDay = isSameKey(key, 'date') || isSameKey(key, 'start');
	const inName = /^\d{4}-\d\d-\d\d(?=-|$)/.exec(stemOf(context.file.uri))?.[0];
	const ofSession = isOwnDay ? undefined : sessionAtLine(context.file.sessions, range.start.line)?.date;
	const directions: readonly Direction[] = isDue ? ['future'] : ['past', 'future'];
	const dates = [ofSession, context.today].flatMap(today =>
		today === undefined ? [] : directions.flatMap(direction => dateOn(value, today, direction) ?? []));
	const named = dates.filter(date => date.slice(0, 10) === inName);
	return [...new Set(isOwnDay && named.length > 0 ? named : dates)];
}

/** What a text means on a day; undefined where the hour of the day makes a difference. */
function dateOn(text: string, today: Day, direction: Direction): string | undefined {
	const [early, late] = ['00:01', '23:59'].map(time => {
		const read = readWhen(text, { today, epochMs: Date.parse(`${today}T${time}Z`), zone: 'UTC' }, direction);
		return read && !('refused' in read) ? spell(read) : undefined;
	});
	return early === undefined || late === undefined || early === late ? early ?? late : undefined;
}

const spell = ({ date, time, offset }: Reading): string => time === undefined ? date : `${date} ${time}${offset ?? ''}`;

/** Writes a date or a time, and beside it the length of one that has an end, unless the session has a length of its own. */
const writeWithLength: FixProvider = (problem, context) => {
	const { value = '', expected = '' } = problem;
	const read = problem.code === 'record.timeForm' ? readClock(value) : readMoment(value);
	const minutes = 'value' in read ? read.value.minutes : undefined;
	if (minutes === undefined || problem.reason === 'timeLeftOut') {
		return writeForms(problem.reason === undefined)(problem, context);
	}
	const [form = ''] = expected.split(', ');
	const session = sessionAtLine(context.file.sessions, problem.range.start.line);
	const [written] = write(form, problem, context, true);
	const [length] = session?.minutes === minutes ? setBeside('minutes', minutes, form, problem, context) : [];
	return fix(
		context.words.fix.replace(length ? `${form}, ${String(minutes)} min` : form),
		[written, length].flatMap(each => each?.plan.edit.flatMap(({ edits }) => edits) ?? []),
		context,
	);
};

/** Fixes of dates, times and lengths. */
export const dateFixes: FixProviders = {
	'record.dateForm': writeWithLength,
	'record.eitherOrder': writeForms(false),
	'record.lengthForm': writeForms(true),
	'record.badDate': (problem, context) => problem.reason === 'relative'
		? datesOf(problem, context).flatMap((date, _, all) => write(date, problem, context, all.length === 1))
		// Which day was meant is not known.
		: problem.reason === 'noSuchDay' ? [] : writeForms(problem.reason === 'oneNumber' || problem.reason === 'dayNumber')(problem, context),
	'record.badTime': writeForms(false),
	'record.timeAsNumber': writeForms(true),
	'record.timeForm': writeWithLength,
};

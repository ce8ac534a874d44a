import type { ProgrammeFigures } from '../../analysis/figures/figures';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import { pairName } from '../../charts/overviewCharts';
import type { Programme } from '../../programme/programme';
import { hasEnded } from '../../record/pair';
import { plainText } from '../../text/plainText';
import { addDays, type Day, daysBetween } from '../../time/days';
import { reportWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { ownText } from './breakable';
import { longDay } from './document';
import { tableOf } from './table';

/** A cohort needs attention from so many days before its end. */
export const soonDays = 30;

/** The maximum number of pairs in the table; the table of pairs marks all. */
const maxPairs = 30;
/** The maximum number of pairs that a sentence names. */
const maxNamed = 10;

/** Renders what needs attention today: pairs that have not met, sessions to be logged, cohorts that end, files that can't be read. */
export function attentionIn(programme: Programme, figures: ProgrammeFigures, words: Words): string {
	const { attention: say } = reportWords[words.language];
	const waiting = waitingPairs(programme, figures);
	const unread = figures.broken.length === 0 ? [] : [say.unread(figures.broken.length)];
	const lines = [...toLog(figures, words), ...ending(programme, figures, words), ...unread];
	const parts = [
		...(waiting.length === 0 ? [] : [notMetTable(waiting, words)]),
		...(lines.length === 0 ? [] : [`<ul>\n${lines.map(line => `<li>${ownText(line, 2_000)}</li>`).join('\n')}\n</ul>`]),
	];
	return parts.length === 0 ? `<p>${ownText(say.none)}</p>` : parts.join('\n');
}

interface Waiting {
	readonly pair: PairFigures;
	/** Since the last meeting, or the start of a pair that has not met; undefined where neither is known. */
	readonly days: number | undefined;
}

/** Returns the active pairs that are flagged, or that began, have not met and have nothing planned; longest first. */
function waitingPairs(programme: Programme, { byPair, today }: ProgrammeFigures): readonly Waiting[] {
	const starts = new Map([...programme.pairs.values()].map(({ id, start }) => [plainText(id), start]));
	return byPair.flatMap((pair): readonly Waiting[] => {
		const { id = '', status, flag, next, daysSinceMet } = pair;
		const start = starts.get(id);
		const days = daysSinceMet ?? (start === undefined ? undefined : daysBetween(start, today));
		const isFirst = daysSinceMet === undefined && next === undefined && (days ?? 0) >= 0;
		return status === 'active' && (flag !== undefined || isFirst) ? [{ pair, days }] : [];
	}).sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || 0);
}

function notMetTable(waiting: readonly Waiting[], words: Words): string {
	const { overview: { pairs, none, never, notKnown } } = words;
	const { attention: say, flags } = reportWords[words.language];
	const rest = waiting.length - maxPairs;
	return `<div class="many">${tableOf({
		caption: say.notMet,
		heads: [words.brief.log.number, [pairs.mentee, 29], [pairs.mentor, 29], say.days, pairs.last, pairs.next, pairs.flag],
		rows: waiting.slice(0, maxPairs).map(({ pair: { mentees, mentors, last, daysSinceMet, next, flag }, days }, i) => [
			i + 1, { of: mentees }, { of: mentors }, days ?? notKnown,
			daysSinceMet === undefined ? never : last ? { short: words.shortDay(last.date, '') } : '', next ? { short: words.shortDay(next.date, '') } : none,
			flag ? { short: flags[flag] } : '',
		]),
	}, words)}</div>` + (rest > 0 ? `\n<p>${ownText(say.rest(rest))}</p>` : '');
}

function toLog({ byPair, total }: ProgrammeFigures, words: Words): readonly string[] {
	const { attention: say } = reportWords[words.language];
	const pairs = byPair.filter(({ sessions }) => sessions.toLog > 0).sort((a, b) => b.sessions.toLog - a.sessions.toLog);
	const names = pairs.slice(0, maxNamed).map(pair => pair.sessions.toLog === 1
		? pairName(pair)
		: `${pairName(pair)} (${words.overview.number(pair.sessions.toLog)})`);
	const rest = pairs.length - maxNamed;
	return total.sessions.toLog === 0
		? []
		: [say.toLog(total.sessions.toLog, [...names, ...(rest > 0 ? [say.more(rest)] : [])].join('; ') || words.overview.pairs.forums)];
}

/** Cohorts with running pairs that end soon or have ended, soonest first. */
function ending(programme: Programme, { cohort: only, today }: ProgrammeFigures, words: Words): readonly string[] {
	const { attention: say } = reportWords[words.language];
	const until = addDays(today, soonDays);
	return (programme.file?.cohorts ?? []).flatMap(({ id, name, end }): readonly { readonly end: Day; readonly line: string }[] => {
		const running = [...programme.pairs.values()].filter(pair => pair.cohort === id && !hasEnded(pair)).length;
		if (id === undefined || end === undefined || end > until || running === 0 || (only && only.id !== plainText(id))) {
			return [];
		}
		const [cohort, day] = [plainText(name ?? id), longDay(end, words)];
		return [{ end, line: end < today ? say.ended(cohort, day, running) : say.ends(cohort, day, daysBetween(today, end), running) }];
	}).sort((a, b) => a.end < b.end ? -1 : a.end > b.end ? 1 : 0).map(({ line }) => line);
}

import { isInScope } from '../../analysis/figures/scope';
import { plannedTooLate } from '../../analysis/figures/plannedTooLate';
import type { PairFigures } from '../../analysis/figures/pairFigures';
import { pairName } from '../../charts/overviewCharts';
import { hasRole } from '../../programme/people';
import { todayByOwner } from '../../programme/openActions';
import { pairMeetings } from '../../programme/pairMeetings';
import { groupOfSession, keyOfGroup, menteesOf, mentorsOf, type Programme } from '../../programme/programme';
import { needsLogging, nowIn, plannedSessions } from '../../programme/timing';
import { hasEnded, type Pair } from '../../record/pair';
import type { Session } from '../../record/session';
import { startOfFile } from '../../text/range';
import { groupBy } from '../../text/collections';
import { plainText } from '../../text/plainText';
import type { Steps } from '../../text/steps';
import { addDays, type Day, daysBetween } from '../../time/days';
import type { Now } from '../../time/instants';
import { overviewPageWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import type { Attention, AttentionLine, AttentionPart, AttentionStep, LongTable, RowTarget } from './overviewPage';
import type { ProgrammeSources } from './programmeSources';
import { peopleIn } from './sessionsTable';

/** A cohort or pair that ends within so many days needs attention. */
const soonDays = 30;

/** The maximum number of lines of a part; the list that it leads to has all. */
export const maxLines = 200;

/** What the lines are made of. */
interface AttentionSources extends Omit<ProgrammeSources, 'counted'> {
	/** The table of the files that can't be read, if there is one. */
	readonly broken: LongTable | undefined;
}

interface Adding {
	readonly addTarget: (to: RowTarget) => number;
	readonly addStep: (step: AttentionStep) => number;
}

/** Returns what needs to be done now in a programme or a cohort of it, whatever year is chosen. */
export function* attention(sources: AttentionSources, words: Words, adding: Adding): Steps<Attention> {
	const { attention: say } = overviewPageWords[words.language];
	const lines = new Lines(sources, words, adding);
	const parts = [
		part('notMet', yield* lines.notMet(), { table: 'pairs', view: { by: ['', say.waiting] } }, words),
		part('toLog', yield* lines.toLog(), { table: 'counted', list: 'planned', view: { by: [words.overview.states.toLog] } }, words),
		part('tooLate', yield* lines.tooLate(), { table: 'counted', list: 'planned', view: { by: [words.overview.states.planned] } }, words),
		part('unread', lines.unread(), { table: 'broken', view: {} }, words),
		part('ending', lines.ending(), { table: 'pairs', view: {} }, words),
	].filter(({ lines: { length } }) => length > 0);
	return { heading: say.heading, allWell: say.allWell, parts };
}

function part(
	id: AttentionPart['id'], lines: readonly LaterLine[], leads: NonNullable<AttentionPart['rest']>['leads'], words: Words,
): AttentionPart {
	const { attention: say } = overviewPageWords[words.language];
	return {
		id, heading: say.parts[id](lines.length), showAll: say.showAll(Math.min(lines.length, maxLines)), showFew: say.showFew,
		lines: lines.slice(0, maxLines).map(make => make()),
		...lines.length > maxLines && { rest: { label: say.rest(lines.length - maxLines), leads } },
	};
}

/**
 * Whether a pair should meet: an active one that has not met for longer than the policy says, or that has started and never met, unless its
 * first session is planned.
 */
export function waitsToMeet(pair: PairFigures, programme: Programme, now: Now): boolean {
	const { status, flag, daysSinceMet } = pair;
	return status === 'active' && (flag !== undefined || (
		daysSinceMet === undefined && (daysWithout(pair, programme, now) ?? 0) >= 0 && !nextOf(pair, programme, now)
	));
}

/** Returns a pair's next session, of whatever year. */
function nextOf({ id }: PairFigures, programme: Programme, now: Now): Session | undefined {
	const sessions = id === undefined ? undefined : programme.sessionsByGroup.get(keyOfGroup({ is: 'pair', id }));
	return sessions && pairMeetings(sessions, nowIn(programme, now).today, todayByOwner(programme, now)).next;
}

/** Returns the days since a pair met, or since its start if it never did; undefined where neither is known. */
function daysWithout({ id = '', daysSinceMet }: PairFigures, programme: Programme, now: Now): number | undefined {
	const start = programme.pairs.get(id)?.start;
	return daysSinceMet ?? (start === undefined ? undefined : daysBetween(start, nowIn(programme, now).today));
}

/** Makes a line: of very many, only the first are made. */
type LaterLine = () => AttentionLine;

/** The number of pairs or sessions that are looked at between two yields: a few milliseconds. */
const eachStep = 200;

class Lines {
	readonly #sources: AttentionSources;
	readonly #words: Words;
	readonly #adding: Adding;
	readonly #today: Day;

	constructor(sources: AttentionSources, words: Words, adding: Adding) {
		this.#sources = sources;
		this.#words = words;
		this.#adding = adding;
		this.#today = nowIn(sources.programme, sources.now).today;
	}

	get #say() {
		return overviewPageWords[this.#words.language].attention;
	}

	/** The pairs that wait to meet, longest first. Then the mentees whom no pair has. */
	* notMet(): Steps<readonly LaterLine[]> {
		const { programme, figures: { byPair }, now } = this.#sources;
		const waiting: { readonly pair: PairFigures; readonly days: number | undefined }[] = [];
		for (const [i, pair] of byPair.entries()) {
			if (i % eachStep === eachStep - 1) {
				yield;
			}
			if (waitsToMeet(pair, programme, now)) {
				waiting.push({ pair, days: daysWithout(pair, programme, now) });
			}
		}
		yield;
		return [
			...waiting.sort((a, b) => (b.days ?? -1) - (a.days ?? -1)).map(({ pair, days }) => () => this.#pairLine(pair, days)),
			...this.#unpaired(),
		];
	}

	#pairLine(pair: PairFigures, days: number | undefined): AttentionLine {
		const { programme, now } = this.#sources;
		const { id, daysSinceMet, flag } = pair;
		const next = nextOf(pair, programme, now);
		const name = pairName(pair);
		const say = this.#say;
		return this.#line(name, {
			more: [
				daysSinceMet !== undefined ? say.notMetFor(daysSinceMet) : days === undefined ? say.neverMet : say.neverMetFor(days),
				...flag === 'alert' ? [say.urgent] : [],
				...next ? [say.next(this.#words.day(next.date))] : [],
			],
			warning: flag === 'alert',
			...id !== undefined && { opens: { pair: id } },
			steps: id === undefined ? [] : [
				// Nobody is reminded before the policy's time is over.
				...flag && pair.mentors.length > 0 && pair.mentees.length > 0 ? [{ step: 'remind', pair: id } as const] : [],
				...next ? [] : [{ step: 'schedule', pair: id } as const],
			],
		});
	}

	#unpaired(): readonly LaterLine[] {
		const { programme: { people, pairs }, scope: { cohort } } = this.#sources;
		const paired = new Set([...pairs.values()].flatMap(({ mentees = [] }) => mentees.map(mentee => people.comparisonKeyOf(mentee))));
		const waiting = [...new Set(people.values())].filter(person => hasRole(person, 'mentee')
			&& (cohort === undefined || person.cohort === cohort)
			&& !paired.has(people.comparisonKeyOf(person.id ?? person.name ?? '')));
		return waiting.length === 0 ? [] : [
			() => this.#line(this.#say.unpaired(waiting.length), { more: [], steps: [{ step: 'suggestPairs' }] }),
		];
	}

	/** Sessions that are over and have not been logged, oldest first. */
	* toLog(): Steps<readonly LaterLine[]> {
		const { programme, scope: { cohort }, now } = this.#sources;
		const ofCohort = cohort === undefined ? {} : { cohort };
		const found: Session[] = [];
		for (const [i, session] of plannedSessions(programme, this.#today).entries()) {
			if (i % eachStep === eachStep - 1) {
				yield;
			}
			if (needsLogging(session, programme, now) && isInScope(programme, session, ofCohort)) {
				found.push(session);
			}
		}
		return found.sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
			.map(session => () => {
				const { id, uri, date, position } = session;
				const group = groupOfSession(programme, session);
				const isOfPair = group.is === 'pair' && programme.pairs.has(group.id)
					&& mentorsOf(programme, session).length + menteesOf(programme, session).length > 0;
				return this.#line(peopleIn(session, programme) || this.#words.overview.pairs.forums, {
					more: [this.#say.wasPlanned(this.#words.day(date))], opens: { uri, at: position },
					steps: [{ step: 'log', session: { uri, id } }, ...isOfPair ? [{ step: 'remind', pair: group.id } as const] : []],
				});
			});
	}

	/** Sessions that are planned after the end of their cohort. */
	* tooLate(): Steps<readonly LaterLine[]> {
		const { programme, scope: { cohort: only }, now } = this.#sources;
		const found = yield* plannedTooLate(programme, only, now);
		return found.map(({ session: { id, uri, date, position }, session, cohort, end }) => () =>
			this.#line(peopleIn(session, programme), {
				more: [this.#say.tooLate(this.#words.day(date), plainText(cohort), this.#words.day(end))], opens: { uri, at: position },
				steps: [{ step: 'reschedule', session: { uri, id } }],
			}));
	}

	/** Files that can't be read in full. */
	unread(): readonly LaterLine[] {
		const { steps: { open: label } } = this.#say;
		return (this.#sources.broken?.rows ?? []).map(({ cells: [file, , problem], target }) => () => {
			const name = wordsOf(file);
			return {
				name, more: wordsOf(problem), warning: true,
				...target !== undefined && { target, open: { label, spoken: this.#say.spoken(label, name) } },
				steps: [],
			};
		});
	}

	/** Cohorts, and pairs of others, that run and end soon or should have ended; soonest first. */
	ending(): readonly LaterLine[] {
		const { programme: { file, pairs }, scope } = this.#sources;
		const until = addDays(this.#today, soonDays);
		const ends = (day: Day | undefined): day is Day => day !== undefined && day <= until;
		const running = [...pairs.values()].filter(pair => !hasEnded(pair) && (scope.cohort === undefined || pair.cohort === scope.cohort));
		const byCohort = groupBy(running, ({ cohort = '' }) => cohort);
		const cohorts = (file?.cohorts ?? []).flatMap(({ id, name, end }) => {
			const count = byCohort.get(id ?? '')?.length ?? 0;
			return id === undefined || !ends(end) || count === 0 ? [] : [{
				end, cohort: id, line: () => this.#line(plainText(name ?? id), {
					more: [this.#endOf(end), this.#say.running(count)], warning: end < this.#today,
					steps: [{ step: 'closeCohort', cohort: id }],
				}),
			}];
		});
		const closing = new Set(cohorts.map(({ cohort }) => cohort));
		const others = running.flatMap(pair => !ends(pair.end) || closing.has(pair.cohort ?? '') ? [] : [
			{ end: pair.end, line: this.#endingPair(pair, pair.end) },
		]);
		return [...cohorts, ...others].sort((a, b) => a.end < b.end ? -1 : a.end > b.end ? 1 : 0).map(({ line }) => line);
	}

	#endingPair({ id, uri }: Pair, end: Day): LaterLine {
		return () => {
			const figures = this.#sources.figures.byPair.find(pair => pair.id === plainText(id));
			return this.#line(figures ? pairName(figures) : plainText(id), {
				more: [this.#endOf(end)], warning: end < this.#today,
				opens: figures ? { pair: id } : { uri, at: startOfFile.start }, steps: [{ step: 'endPair', pair: id }],
			});
		};
	}

	#endOf(end: Day): string {
		const day = this.#words.day(end);
		return end < this.#today ? this.#say.ended(day) : this.#say.ends(day, daysBetween(this.#today, end));
	}

	#line(name: string, { more, warning = false, opens, steps }: {
		readonly more: readonly string[];
		readonly warning?: boolean;
		readonly opens?: RowTarget;
		readonly steps: readonly AttentionStep[];
	}): AttentionLine {
		const { canChange = false } = this.#sources;
		return {
			name, more: more.join(' · '), ...warning && { warning },
			...opens && { target: this.#adding.addTarget(opens) },
			// A reminder changes nothing.
			steps: steps.filter(({ step }) => canChange || step === 'remind').map(step => {
				const label = this.#say.steps[step.step];
				return { label, spoken: this.#say.spoken(label, name), place: this.#adding.addStep(step) };
			}),
		};
	}
}

function wordsOf(cell: LongTable['rows'][number]['cells'][number] | undefined): string {
	return cell === undefined ? '' : typeof cell === 'string' ? cell : cell[0];
}

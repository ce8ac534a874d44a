import { addDays, type Day, daysBetween, weekdayOf } from '../../time/days';
import { epochOf, momentAt } from '../../time/instants';
import { readLength } from '../../time/reading/readLength';
import { readClock, readDay, readMoment } from '../../time/reading/readWritten';
import { weekdayNames } from '../../time/reading/vocabulary';
import { isMap, isSeq, type YamlMap, type YamlNode, type YamlSeq } from '../../yaml/read/yamlNode';
import type { ImportIssue } from '../importIssue';
import type { SessionRecord } from '../importRecords';
import type { ImportAnswers } from '../importSource';
import { secretsIn } from '../looksSecret';
import type { ReadContext } from '../readImport';
import { restOf, type SiteItem, type SiteText, textIn, textsIn, valueOf } from './siteValues';

const calls = ['calls', 'meetings', 'sessions', 'events'];
const read = ['type', 'kind', 'date', 'day', 'time', 'start', 'duration', 'length', 'minutes', 'title', 'name', 'topic', 'hosts', 'host', 'talks', 'place', 'location', 'speakers', 'links', 'resources'];
const weekStart = ['start', 'date', 'begin', 'mulai', 'end', 'selesai'];

/** Whether a text is a schedule: weeks with calls. */
export function isSchedule(root: YamlNode | null): boolean {
	const weeks = isMap(root) ? valueOf(root, 'weeks', 'schedule', 'minggu') : undefined;
	return isMap(weeks) || isSeq(weeks)
		|| (isSeq(root) && root.items.some(item => isMap(item) && valueOf(item, ...calls) !== undefined));
}

/** Reads the calls of a schedule by weeks. A call without a day has its week's start; a call of mentor and mentee is one for each pair. */
export function scheduleOf(root: YamlMap | YamlSeq, text: SiteText, answers: ImportAnswers, context: ReadContext): {
	readonly records: readonly SessionRecord[];
	readonly issues: readonly ImportIssue[];
} {
	const map = isMap(root) ? root : undefined;
	const weeks = text.itemsOf(valueOf(map, 'weeks', 'schedule', 'minggu') ?? root);
	const timeline = text.itemsOf(valueOf(map, 'timeline')).map(item => textsIn(item.map).map(each => each.replace(/^[\w-]+: /, '')).join(' '));
	const others = [
		...restOf(map, ['weeks', 'schedule', 'minggu', 'timeline']),
		...weeks.flatMap(week => restOf(week.map, [...calls, ...weekStart])).filter(({ text: value }) => /\p{L}/u.test(value)),
	].map(({ name, text: value }) => `${name}: ${value}`);
	return {
		records: weeks.flatMap(week => text.itemsOf(valueOf(week.map, ...calls)).flatMap(call => callOf(call, week, answers, context))),
		issues: [...timeline, ...others].map(value => ({ code: 'outsideMeetings', value: value.slice(0, 200) })),
	};
}

function callOf({ map, line, written }: SiteItem, week: SiteItem, answers: ImportAnswers, context: ReadContext): readonly SessionRecord[] {
	const when = whenOf(map, week, context);
	const type = textIn(valueOf(map, 'type', 'kind'));
	const length = textIn(valueOf(map, 'duration', 'length', 'minutes'));
	const minutes = length === '' ? undefined : readLength(length, 'minutes');
	const title = textIn(valueOf(map, 'title', 'name', 'topic'));
	const place = textIn(valueOf(map, 'place', 'location'));
	const talks = talksOf(valueOf(map, 'talks'));
	const summary = [...talks.map(({ line: each }) => each)].join('\n');
	const hosts = textsIn(valueOf(map, 'hosts', 'host'));
	const people = [...new Set([
		...hosts, ...textsIn(valueOf(map, 'speakers')), ...talks.flatMap(({ speakers }) => speakers),
	])];
	const isForPairs = /^(?:mentors?\s*[-–&/]\s*mentees?|1[:-](?:on-)?1|one-on-one|pair|pasangan)\b/i.test(type);
	const linked = linksOf(map);
	const rest = [
		...restOf(map, read),
		...linked.rest,
		...isForPairs || hosts.length === 0 ? [] : [{ name: 'hosts', text: hosts.join(', ') }],
		...(minutes === undefined && length !== '' ? [{ name: 'duration', text: length }] : []),
		...(type !== '' && !isForPairs && !/^(?:cohort|group|forum)$/i.test(type) ? [{ name: 'type', text: type }] : []),
		...when.rest,
	];
	const session: SessionRecord = {
		kind: 'session',
		line,
		written,
		issues: [...when.issues, ...secretsIn([title, summary, ...rest.map(({ text }) => text)].join('\n'))],
		rest,
		...(when.date !== undefined && { date: when.date }),
		...(when.time !== undefined && { time: when.time }),
		...((minutes ?? when.minutes) !== undefined && { minutes: minutes ?? when.minutes! }),
		...(title !== '' && { title }),
		mentors: [],
		mentees: [],
		people,
		emails: [],
		status: 'scheduled',
		sessionKind: isForPairs ? 'one-on-one' : talks.length > 0 || /forum|webinar/i.test(type) ? 'forum' : 'group',
		...(place !== '' && { place }),
		present: [],
		summary,
		decisions: [],
		actions: [],
		topics: [],
		links: linked.links,
	};
	if (!isForPairs) {
		return [session];
	}
	const pairs = answers.pair === undefined ? context.pairs : [answers.pair];
	return pairs.length > 0
		? pairs.map(pair => ({ ...session, pair }))
		: [{ ...session, issues: [...session.issues, { code: 'noPairs', value: type }] }];
}

interface When {
	readonly date?: Day;
	readonly time?: string;
	readonly minutes?: number;
	readonly issues: readonly ImportIssue[];
	readonly rest: SessionRecord['rest'];
}

/** The day of a call, else its week's start; and its time on the programme's clock. */
function whenOf(map: YamlMap, week: SiteItem, { zone, now }: ReadContext): When {
	const written = textIn(valueOf(map, 'date', 'day')) || textIn(valueOf(map, 'start')) || textIn(valueOf(week.map, 'start', 'date', 'begin', 'mulai'));
	const clock = textIn(valueOf(map, 'time'));
	const ofWeek = readDay(textIn(valueOf(week.map, 'start', 'date', 'begin', 'mulai')));
	const weekStart = 'value' in ofWeek && (ofWeek.others ?? []).length === 0 ? ofWeek.value : undefined;
	const inWeek = weekStart === undefined ? undefined : weekdayIn(weekStart, written);
	const moment = readMoment(inWeek ?? written);
	const day = readDay(inWeek ?? written);
	const time = clock === '' ? undefined : readClock(clock);
	const at = time && 'value' in time ? time.value : 'value' in moment ? moment.value : undefined;
	const possible = 'value' in day ? [day.value, ...day.others ?? []] : [];
	// Of a day in either order, the one in its week is meant.
	const isOfWeek = (each: Day): boolean => weekStart !== undefined && each >= weekStart && daysBetween(weekStart, each) < 7;
	const [only, ...more] = possible.filter(isOfWeek);
	const [date, ...either] = only !== undefined && more.length === 0 ? [only] : possible;
	const local = at?.time === undefined ? undefined
		: at.offset === undefined ? { date, time: at.time }
			: momentAt(epochOf({ date: date ?? now.today, time: at.time, offset: at.offset }, zone), zone);
	const near = date === undefined || weekStart === undefined ? undefined : inYearOf(weekStart, date);
	const issues: readonly ImportIssue[] = near !== undefined && date !== undefined
		? [{ code: 'eitherOrder', value: written, offered: [near, date] }]
		: either.length > 0 && date !== undefined
		? [{ code: 'eitherOrder', value: written, offered: [date, ...either] }]
		: date === undefined ? [{ code: 'noDate', value: written, ...('forms' in day && day.forms.length > 0 && { offered: day.forms }) }] : [];
	return {
		...(date !== undefined && issues.length === 0 && { date: at?.offset === undefined ? date : local?.date ?? date }),
		...(local && { time: local.time }),
		...(at?.minutes !== undefined && { minutes: at.minutes }),
		issues,
		rest: clock !== '' && !(time && 'value' in time) ? [{ name: 'time', text: clock }] : [],
	};
}

/** The day of a week that a weekday's name means. */
function weekdayIn(start: Day, name: string): Day | undefined {
	const form = name.toLowerCase().replace(/\.$/, '');
	const weekday = Object.hasOwn(weekdayNames, form) ? weekdayNames[form] : undefined;
	return weekday === undefined ? undefined : addDays(start, (weekday - weekdayOf(start) + 7) % 7);
}

/** Of a day that is half a year or more from its week: the same day in the week's year. */
function inYearOf(start: Day, date: Day): Day | undefined {
	return Math.abs(daysBetween(start, date)) < 182 ? undefined : `${start.slice(0, 4)}${date.slice(4)}`;
}

/** The links of a call, each an address or a map with its title; what has no address is kept. */
function linksOf(map: YamlMap): { readonly links: SessionRecord['links']; readonly rest: SessionRecord['rest'] } {
	const links: { title?: string; url: string }[] = [];
	const rest: { name: string; text: string }[] = [];
	for (const name of ['links', 'resources']) {
		const node = valueOf(map, name);
		for (const item of isSeq(node) ? node.items : node === undefined ? [] : [node]) {
			const url = textIn(isMap(item) ? valueOf(item, 'link', 'url', 'href') : item);
			const title = isMap(item) ? textIn(valueOf(item, 'title', 'name', 'type')) : '';
			if (/^https?:\/\/\S+$/i.test(url)) {
				links.push({ ...(title !== '' && { title }), url });
			} else {
				rest.push(...textIn(item) === '' ? [] : [{ name, text: textsIn(item).join(', ') }]);
			}
		}
	}
	return { links, rest };
}

/** The talks of a call, a line each: the title and who speaks. */
function talksOf(node: YamlNode | undefined): readonly { readonly line: string; readonly speakers: readonly string[] }[] {
	return isSeq(node) ? node.items.flatMap(talk => {
		const speakers = isMap(talk) ? textsIn(valueOf(talk, 'speakers', 'speaker')) : [];
		const title = isMap(talk) ? textIn(valueOf(talk, 'title', 'name')) : textIn(talk);
		const others = isMap(talk) ? restOf(talk, ['speakers', 'speaker', 'title', 'name']).map(({ name, text }) => `${name}: ${text}`) : [];
		const line = [title, speakers.join(', '), ...others].filter(text => text !== '').join(' – ');
		return line === '' ? [] : [{ line: `- ${line}`, speakers }];
	}) : [];
}

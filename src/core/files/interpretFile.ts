import type { FileKind } from '../record/fileKinds';
import { canonicalKey } from '../record/keys';
import { pairShape } from '../record/pairShape';
import type { ParseContext } from '../record/parseContext';
import type { Problem } from '../record/problem';
import { peopleShape, personShape, programmeShape } from '../record/programmeFile';
import type { YamlDocument } from '../record/readDocuments';
import { type DetailedSession, detailFactsOf, isOpen, withoutDetails, type SessionRanges } from '../record/session';
import { type Action, type SessionKeys, sessionListShape, sessionShape } from '../record/sessionShape';
import { list } from '../record/shape';
import { hasPeopleById, isListOfProjects } from '../record/siteFiles';
import { valueSets } from '../record/valueSets';
import { without } from '../text/collections';
import { personKey } from '../text/personName';
import { startOfFile } from '../text/range';
import { stemOf, type Uri } from '../text/uri';
import { isMap, isScalar, isSeq, type YamlNode } from '../yaml/read/yamlNode';
import { impliedSessionId } from './layout';
import type { ParsedFile } from './parsedFile';

type Interpretation = Partial<Pick<ParsedFile, 'sessions' | 'sessionRanges' | 'programme' | 'people' | 'pair' | 'broken' | 'lost'>>;

/** A session with its ranges. */
interface ReadSession {
	readonly session: DetailedSession;
	readonly ranges: SessionRanges;
}

/** Interprets the YAML documents of a file, by the kind of the file. */
export const interpretFile: Record<Exclude<FileKind, 'template' | 'message' | 'reflection'>, (documents: readonly YamlDocument[], uri: Uri) => Interpretation> = {
	session: (documents, uri) => splitResults(
		documents.map((d, i) => readSession(d, d.root, uri, documents.length > 1 ? i + 1 : undefined)),
	),
	sessionList: (documents, uri) => splitResults(documents.flatMap(d => {
		if (isMap(d.root)) {
			d.read(sessionListShape);
		}
		return readSessionList(d, isMap(d.root) ? sessionsIn(d) : d.root, uri);
	})),
	programme: ([first], uri) => {
		const keys = first?.read(programmeShape);
		if (first && keys?.name !== undefined && keys.id === undefined) {
			first.at.problems.push({ code: 'programme.noId', range: first.firstLineOf(first.root) });
		}
		first?.at.problems.push(...(keys?.cohorts ?? []).flatMap(cohort => checkSpan(cohort, first.at)));
		const set = keys && first?.at.rangeOfKey(keys, 'values');
		if (set && typeof keys.values === 'string' && !Object.hasOwn(valueSets, keys.values)) {
			first?.at.problems.push({
				code: 'record.unknownWord',
				range: set,
				value: keys.values,
				expected: Object.keys(valueSets).join(', '),
			});
		}
		return { programme: { ...keys, uri }, ...(first && splitResults(readSessionList(first, sessionsIn(first), uri))) };
	},
	people: documents => ({
		people: documents.flatMap(d => {
			if (hasPeopleById(d.root)) {
				d.at.problems.push({ code: 'people.byId', range: d.firstLineOf(d.root) });
				return [];
			}
			return (isSeq(d.root) ? d.read(list(personShape)) : d.read(peopleShape)?.people) ?? [];
		}),
	}),
	pair: ([first], uri) => {
		if (first && isListOfProjects(first.root)) {
			first.at.problems.push({ code: 'pair.list', range: first.firstLineOf(first.root) });
			return {};
		}
		const keys = first?.read(pairShape);
		first?.at.problems.push(...checkSpan(keys, first.at));
		const pair = {
			...keys,
			uri,
			id: keys?.id ?? stemOf(uri),
			goalPositions: (keys?.goals ?? []).map(goal => (first?.at.rangeOfMap(goal) ?? startOfFile).start),
		};
		const { sessions = [], ...rest } = first ? splitResults(readSessionList(first, sessionsIn(first), uri)) : {};
		return { pair, ...rest, sessions: sessions.map(s => s.pair === undefined ? { ...s, pair: pair.id } : s) };
	},
};

function sessionsIn(document: YamlDocument): YamlNode | null {
	const { root } = document;
	const found = isMap(root)
		? root.entries.find(({ key }) => isScalar(key) && canonicalKey(key.text, { sessions: sessionListShape }) === 'sessions')
		: undefined;
	return found?.value ?? null;
}

function readSessionList(document: YamlDocument, node: YamlNode | null, uri: Uri): readonly (ReadSession | Problem)[] {
	const list = document.at.resolve(node);
	if (isSeq(list)) {
		return list.items.map((item, i) => readSession(document, item, uri, i + 1));
	}
	if (!list || (isScalar(list) && list.text === '')) {
		return [];
	}
	const problem: Problem = { code: 'record.wrongType', range: document.firstLineOf(list), expected: 'list' };
	document.at.problems.push(problem);
	return [problem];
}

function splitResults(results: readonly (ReadSession | Problem)[]): Interpretation {
	const lost = results.filter(r => 'code' in r);
	const [broken] = lost;
	const read = results.filter(r => 'session' in r);
	return {
		sessions: read.map(({ session }) => session),
		sessionRanges: read.map(({ ranges }) => ranges),
		...(broken && { broken }),
		...(lost.length > 1 && { lost }),
	};
}

/** Reads one session. Returns a problem if it has no usable date: the one found while reading it, else `session.noDate`. */
function readSession(document: YamlDocument, node: YamlNode | null, uri: Uri, numberInList: number | undefined): ReadSession | Problem {
	const { at } = document;
	const before = { problems: at.problems.length, references: at.references.length, definitions: at.definitions.length };
	const keys: SessionKeys = document.read(sessionShape, node) ?? {};
	const { date, time, start } = keys;
	const when = start ?? date;
	if (!when) {
		const found = at.problems.slice(before.problems).find(p => p.code === 'record.badDate' || p.code === 'record.wrongType');
		const problem: Problem = found ?? { code: 'session.noDate', range: document.firstLineOf(node) };
		if (!found) {
			at.problems.push(problem);
		}
		return problem;
	}
	const id = keys.id ?? impliedSessionId(uri, numberInList);
	at.nameSession(before, id);
	at.problems.push(...checkSession(keys, when.date, at));
	// A date with a time: the key `time` does not count. A length of its own counts before the end of the time.
	const written = when.time === undefined ? time : { ...when, time: when.time };
	const clock = written && { time: written.time, ...(written.offset !== undefined && { offset: written.offset }) };
	const minutes = keys.minutes ?? written?.minutes;
	const status = at.rangeOfKey(keys, 'status');
	const ownId = at.rangeOfKey(keys, 'id');
	const details = detailFactsOf(keys);
	const whole = node ? at.rangeOf(node) : startOfFile;
	return {
		session: withoutDetails({
			...without<SessionKeys, 'date' | 'time' | 'start'>(keys, whenKeys),
			id,
			uri,
			position: whole.start,
			lastLine: whole.end.line,
			actionPositions: (keys.actions ?? []).map(action => at.rangeOfMap(action).start),
			hasOwnId: ownId !== undefined,
			date: when.date,
			...(clock && { clock }),
			...(minutes !== undefined && { minutes }),
			...(details && { details }),
		}),
		ranges: { date: at.rangeOfKey(keys, start ? 'start' : 'date') ?? startOfFile, ...(status && { status }), ...(ownId && { id: ownId }) },
	};
}

const whenKeys: ReadonlySet<string> = new Set(['date', 'time', 'start']);

/** Checks the parts of one session against each other, using its file alone. */
function checkSession(keys: SessionKeys, date: string, at: ParseContext): readonly Problem[] {
	const problems: Problem[] = [];
	keys.actions?.forEach(action => { checkAction(action, date, at, problems); });
	problems.push(...checkAttendance(keys, at));
	return problems;
}

/** Reports each entry of the attendance that says the opposite of an earlier one of the same person. */
function checkAttendance({ attendance = [] }: SessionKeys, at: ParseContext): readonly Problem[] {
	const came = new Map<string, boolean>();
	if (new Set(attendance.map(isThere)).size < 2) {
		return []; // as nearly always
	}
	return attendance.flatMap((entry): readonly Problem[] => {
		const { person, state } = entry;
		if (person === undefined || state === undefined) {
			return [];
		}
		const key = personKey(person);
		const before = came.get(key);
		came.set(key, before ?? isThere(entry));
		return before === undefined || before === isThere(entry)
			? []
			: [{ code: 'session.twoAttendances', range: at.rangeOfKey(entry, 'person') ?? at.rangeOfMap(entry), value: person }];
	});
}

const isThere = ({ state }: { readonly state?: string }): boolean => state === 'present' || state === 'late';

function checkAction(action: Action, sessionDate: string, at: ParseContext, problems: Problem[]): void {
	const text = action.owner === undefined && isOpen(action) ? at.rangeOfKey(action, 'text') ?? at.rangeOfKey(action, 'id') : undefined;
	if (text) {
		problems.push({ code: 'action.noOwner', range: text });
	}
	const due = action.due !== undefined && action.due < sessionDate ? action.due : undefined;
	const dueRange = due === undefined ? undefined : at.rangeOfKey(action, 'due');
	if (due !== undefined && dueRange) {
		problems.push({ code: 'action.dueBeforeSession', range: dueRange, value: due, expected: sessionDate });
	}
	const state = action.state === 'done' && action.done_on === undefined ? at.rangeOfKey(action, 'state') : undefined;
	if (state) {
		problems.push({ code: 'action.doneWithoutDay', range: state });
	}
}

/** Reports a span of days that ends before it starts. */
function checkSpan(span: { readonly start?: string; readonly end?: string } | undefined, at: ParseContext): readonly Problem[] {
	const range = span && at.rangeOfKey(span, 'end');
	return range && span.start !== undefined && span.end !== undefined && span.end < span.start
		? [{ code: 'record.endBeforeStart', range, value: span.end, expected: span.start }]
		: [];
}

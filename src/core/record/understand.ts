import { isMap, isSeq, type Node } from 'yaml';
import { stemOf, type Uri } from '../files/uri';
import { impliedSessionId, type FileKind } from './layout';
import { pairShape } from './pair';
import type { ParsedFile } from './parsedFile';
import { startOfFile, type Problem } from './problem';
import { peopleShape, personShape, programmeShape } from './programme';
import type { YamlDocument } from './readDocuments';
import { sessionShape, type Session, type SessionKeys } from './session';
import { list } from './shape';

type Understood = Partial<Pick<ParsedFile, 'sessions' | 'programme' | 'people' | 'pair' | 'broken'>>;

/** What each kind of file says, by its kind. */
export const understand: Record<Exclude<FileKind, 'template' | 'reflection'>, (documents: readonly YamlDocument[], uri: Uri) => Understood> = {
	session: (documents, uri) => sortOut(documents.map((d, i) => readSession(d, d.root, uri, documents.length > 1 ? i + 1 : undefined))),
	sessionList: (documents, uri) => sortOut(documents.flatMap(d => readSessionList(d, isSeq(d.root) ? d.root : sessionsIn(d), uri))),
	programme: ([first], uri) => ({
		programme: { ...first?.read(programmeShape), uri },
		...(first && sortOut(readSessionList(first, sessionsIn(first), uri))),
	}),
	people: documents => ({
		people: documents.flatMap(d => (isSeq(d.root) ? d.read(list(personShape)) : d.read(peopleShape)?.people) ?? []),
	}),
	pair: ([first], uri) => {
		const keys = first?.read(pairShape);
		const pair = { ...keys, uri, id: keys?.id ?? stemOf(uri) };
		const { sessions = [], broken } = first ? sortOut(readSessionList(first, sessionsIn(first), uri)) : {};
		return { pair, sessions: sessions.map(s => s.pair === undefined ? { ...s, pair: pair.id } : s), ...(broken && { broken }) };
	},
};

function sessionsIn(document: YamlDocument): Node | null {
	const root = document.root;
	return isMap(root) ? ((root.get('sessions', true) ?? root.get('sesi', true) ?? null)) : null;
}

function readSessionList(document: YamlDocument, node: Node | null, uri: Uri): readonly (Session | Problem)[] {
	return isSeq(node) ? node.items.map((item, i) => readSession(document, item as Node | null, uri, i + 1)) : [];
}

function sortOut(results: readonly (Session | Problem)[]): Understood {
	const broken = results.find(r => 'code' in r);
	return { sessions: results.filter(r => 'date' in r), ...(broken && { broken }) };
}

/** The problem, when there is no date to place a session by: the one found in reading it, else that it has none. */
function readSession(document: YamlDocument, node: Node | null, uri: Uri, numberInList: number | undefined): Session | Problem {
	const { at } = document;
	const before = at.problems.length;
	const keys: SessionKeys = document.read(sessionShape, node) ?? {};
	const { date, time, start, ...rest } = keys;
	const when = start ?? date;
	if (!when) {
		const found = at.problems.slice(before).find(p => p.code === 'record.badDate' || p.code === 'record.wrongType');
		const problem: Problem = found ?? { code: 'session.noDate', range: document.firstLineOf(node) };
		if (!found) {
			at.problems.push(problem);
		}
		return problem;
	}
	const clock = when.time === undefined ? time : { time: when.time, ...(when.offset !== undefined && { offset: when.offset }) };
	return {
		...rest,
		id: keys.id ?? impliedSessionId(uri, numberInList),
		uri,
		range: node ? at.rangeOf(node) : startOfFile,
		date: when.date,
		...(clock && { clock }),
	};
}

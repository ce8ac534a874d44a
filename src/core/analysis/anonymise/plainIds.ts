import { join, nameOf, parentOf, segmentsBelow, stemOf, type Uri } from '../../text/uri';
import { pairOf, type Programme } from '../../programme/programme';
import type { Session } from '../../record/session';
import { sessionKinds } from '../../record/sessionWords';
import type { MenteeLabels } from './menteeLabels';

/** Ids and uris without names of people. */
export interface PlainIds {
	/** Returns `pair-1`; undefined for an unknown id. */
	readonly pair: (id: string) => string | undefined;
	/** Returns `2021-08-13-pair-1-01`; for a session without a pair, its kind replaces the pair's id. */
	readonly session: (session: Session) => string;
	readonly folder: Uri;
	readonly uri: (uri: Uri) => Uri;
}

const folders = new RegExp(`^(?:pairs|sessions|reflections|private|${sessionKinds.join('|')})$`, 'i');
const files = /^(?:(?:program(?:me)?|people|sessions)|\d{4}-\d{2}-\d{2}-\d{1,4})(?:\.session)?\.ya?ml$/i;
const suffix = /(?:\.session)?\.(?:ya?ml|md)$/i;

/**
 * Gives every pair and session a new id: old ids are made from people's names, including nicknames that no list has. Of paths, only
 * the product's own folder and file names remain. Pairs are numbered by their first mentee's number; the result depends only on the
 * order of the programme's values, so that it is idempotent.
 */
export function plainIds(programme: Programme, labels: MenteeLabels): PlainIds {
	const { folder, pairs, sessions, broken } = programme;
	const numberOf = (id: string): number =>
		Math.min(...(pairs.get(id)?.mentees ?? []).map(mentee => labels.of(mentee)?.number ?? Infinity));
	const pairIds = [...new Set([
		...pairs.keys(),
		...sessions.flatMap(({ pair }) => pair ?? []),
		...broken.flatMap(({ uri, kind, pair }) => kind === 'pair' && !pair ? stemOf(uri) : []),
	])].map(id => ({ id, number: numberOf(id) })).sort((a, b) => a.number === b.number ? 0 : a.number - b.number);
	const pairLabels = new Map(pairIds.map(({ id }, i) => [id, `pair-${String(i + 1)}`]));
	const others = new Map<string, string>();
	const other = (name: string): string => {
		const label = others.get(name) ?? `other-${String(others.size + 1)}`;
		others.set(name, label);
		return label;
	};
	const folderName = (name: string): string => pairLabels.get(name) ?? (folders.test(name) ? name : other(name));
	const fileName = (name: string, inFolder: string | undefined): string => {
		const stem = name.replace(suffix, '');
		return files.test(name)
			? name
			: ((inFolder === 'pairs' ? pairLabels.get(stem) : undefined) ?? other(stem)) + name.slice(stem.length);
	};
	const parent = parentOf(folder);
	const newFolder = parent === undefined ? folder : join(parent, labels.inText(nameOf(folder)));
	const sessionIds = newSessionIds(programme, pairLabels);
	return {
		pair: id => pairLabels.get(id),
		session: session => sessionIds.get(session) ?? session.date,
		folder: newFolder,
		uri: old => {
			const path = segmentsBelow(folder, old) ?? [nameOf(old)];
			return join(newFolder, ...path.map((name, i) => i < path.length - 1 ? folderName(name) : fileName(name, path[i - 1])));
		},
	};
}

/** New session ids keep the day of the old id, which for a postponed session differs from its date. */
function newSessionIds(programme: Programme, pairLabels: ReadonlyMap<string, string>): ReadonlyMap<Session, string> {
	const numbers = new Map<string, number>();
	return new Map(programme.sessions.map(session => {
		const pair = session.pair ?? pairOf(programme, session)?.id;
		const day = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(session.id)?.[0] ?? session.date;
		const group = `${day}-${(pair === undefined ? undefined : pairLabels.get(pair)) ?? session.kind ?? 'session'}`;
		const number = (numbers.get(group) ?? 0) + 1;
		numbers.set(group, number);
		return [session, `${group}-${String(number).padStart(2, '0')}`];
	}));
}

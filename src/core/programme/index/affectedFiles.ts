import type { Uri } from '../../text/uri';
import { groupByFolder, impliedSessionId } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import { definitionsIn, refersToSession } from '../../files/idsIn';
import type { Session } from '../../record/session';
import type { FileChange } from './sessionMaps';
import { isDefined, definitionsOfId } from '../idLocations';
import { groupOfSession, keyOfGroup, pairOf, type Programme } from '../programme';

/**
 * Returns the files whose problems can change because of some changes, besides the changed files: those that refer to an added or removed
 * id, share an id, meet at the same time, or are the file of a session's pair.
 * Returns `all` if any file can be affected, for example after a change of `programme.yaml`.
 * `programme` is the state after the changes.
 */
export function filesAffectedBy(changes: readonly FileChange[], programme: Programme): ReadonlySet<Uri> | 'all' {
	const isUnreadPair = programme.broken.some(({ kind, pair }) => kind === 'pair' && !pair);
	for (const { before, now } of changes) {
		const isOfSessionOrNote = [before, now].every(file => !file || file.kind === 'session' || file.kind === 'reflection');
		// A pair whose file can't be parsed exists as long as sessions refer to it.
		if ((!isOfSessionOrNote && sharedFactsOf(before) !== sharedFactsOf(now))
			|| (isUnreadPair && pairIdsIn(before, programme) !== pairIdsIn(now, programme))) {
			return 'all';
		}
	}
	const affected = new Set<Uri>();
	const touched = new Set<string>();
	for (const { uri, before, now } of changes) {
		for (const file of [before, now]) {
			sharers(file, programme).forEach(other => affected.add(other));
			file?.sessions.forEach(session => {
				sameTime(session, programme).forEach(other => affected.add(other));
				// The pair's file says how many of its sessions name nobody.
				const pair = pairOf(programme, session);
				if (pair) {
					affected.add(pair.uri);
				}
			});
		}
		const [had, has] = [idsIn(before), idsIn(now)];
		had.forEach(id => has.has(id) || touched.add(id));
		has.forEach(id => had.has(id) || touched.add(id));
		if (before?.broken !== now?.broken) {
			// The session of an unparsable file is unknown; its implied id is the best guess.
			touched.add(impliedSessionId(uri, undefined));
		}
	}
	if (touched.size > 0) {
		referring(touched, programme).forEach(uri => affected.add(uri));
	}
	changes.forEach(({ uri }) => affected.delete(uri));
	return affected;
}

/** Returns a digest of the facts of a file other than a session or note that other files' problems depend on. */
function sharedFactsOf(file: FileFacts | undefined): string {
	const { programme, people, pair, template, sessions = [], broken } = file ?? {};
	const definitions = file ? definitionsIn(file) : [];
	return JSON.stringify([
		programme && [programme.cohorts, programme.values, programme.policy?.retention_months],
		people?.map(({ id, name, aliases }) => [id, name, aliases]),
		pair && [pair.id, pair.mentors, pair.mentees, pair.cohort, pair.continues], template && [template.id, template.version],
		definitions.filter(({ of }) => of !== 'session' && of !== 'action').map(({ of, id }) => [of, id]), broken && sessions.length,
	]);
}

function pairIdsIn(file: FileFacts | undefined, { folder }: Programme): string {
	return (file?.sessions ?? []).map(({ pair, uri }) => pair ?? groupByFolder(folder, uri)).join(' ');
}

/** Returns the ids of a file's sessions and actions as references write them. */
function idsIn(file: FileFacts | undefined): ReadonlySet<string> {
	return new Set([
		...file?.sessions.map(({ id }) => id) ?? [],
		...(file ? definitionsIn(file) : []).filter(({ of }) => of === 'action').map(({ session = '', id }) => `${session}#${id}`),
	]);
}

/** Returns the files that refer to a changed id or to an undefined id, which can resolve differently now. */
function referring(touched: ReadonlySet<string>, programme: Programme): readonly Uri[] {
	return programme.files.filter(file => refersToSession(file, ({ to, id }) => {
		const [session = '', action = ''] = id.split('#');
		return touched.has(id)
			|| !isDefined(programme, 'session', session)
			|| (to === 'action' && !isDefined(programme, 'action', action, session));
	})).map(({ uri }) => uri);
}

/** Returns the files that define the same ids. */
function sharers(file: FileFacts | undefined, programme: Programme): readonly Uri[] {
	const sessions = file?.sessions.flatMap(({ id }) => definitionsOfId(programme, 'session', id)) ?? [];
	const others = (file ? definitionsIn(file) : [])
		.filter(({ of }) => of !== 'session' && of !== 'action')
		.flatMap(({ of, id }) => definitionsOfId(programme, of, id, of === 'goal' ? file?.pair?.id : undefined));
	const pair = file?.pair ? definitionsOfId(programme, 'pair', file.pair.id) : [];
	return [...sessions, ...others, ...pair].map(({ uri }) => uri);
}

/** Returns the files of the same group's sessions on the same day. */
function sameTime(session: Session, programme: Programme): readonly Uri[] {
	const group = programme.sessionsByGroup.get(keyOfGroup(groupOfSession(programme, session))) ?? [];
	return session.clock ? group.filter(({ date }) => date === session.date).map(({ uri }) => uri) : [];
}

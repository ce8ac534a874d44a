import type { Uri } from '../../text/uri';
import { groupByFolder, impliedSessionId } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import type { Session } from '../../record/session';
import type { FileChange } from './sessionMaps';
import { isDefined, definitionsOfId } from '../idLocations';
import { groupOfSession, keyOfGroup, type Programme } from '../programme';

/**
 * The files whose problems some changes may have changed, besides the changed ones: those that name what came or went,
 * share an id with it, or meet at its time. `all` where everything may hang on a change, as on that of a programme's
 * own file. `programme` is as it is after the changes.
 */
export function filesAffectedBy(changes: readonly FileChange[], programme: Programme): ReadonlySet<Uri> | 'all' {
	const isUnreadPair = programme.broken.some(({ kind, pair }) => kind === 'pair' && !pair);
	for (const { before, now } of changes) {
		const isOfSessionOrNote = [before, now].every(file => !file || file.kind === 'session' || file.kind === 'reflection');
		// A pair whose file can't be read is one as long as sessions tell of it.
		if ((!isOfSessionOrNote && saidToOthers(before) !== saidToOthers(now))
			|| (isUnreadPair && pairsToldOf(before, programme) !== pairsToldOf(now, programme))) {
			return 'all';
		}
	}
	const affected = new Set<Uri>();
	const touched = new Set<string>();
	for (const { uri, before, now } of changes) {
		for (const file of [before, now]) {
			sharers(file, programme).forEach(other => affected.add(other));
			file?.sessions.forEach(session => { sameTime(session, programme).forEach(other => affected.add(other)); });
		}
		const [had, has] = [idsIn(before), idsIn(now)];
		had.forEach(id => has.has(id) || touched.add(id));
		has.forEach(id => had.has(id) || touched.add(id));
		if (before?.broken !== now?.broken) {
			// Of a file that can't be read nobody knows which session is in it.
			touched.add(impliedSessionId(uri, undefined));
		}
	}
	if (touched.size > 0) {
		referring(touched, programme).forEach(uri => affected.add(uri));
	}
	changes.forEach(({ uri }) => affected.delete(uri));
	return affected;
}

/** All that others may hang on in a file that is no session's or note's own. */
function saidToOthers(file: FileFacts | undefined): string {
	const { programme, people, pair, template, definitions = [], sessions = [], broken } = file ?? {};
	return JSON.stringify([
		programme && [programme.cohorts, programme.values], people?.map(({ id, name, aliases }) => [id, name, aliases]),
		pair && [pair.id, pair.mentors, pair.mentees, pair.cohort], template && [template.id, template.version],
		definitions.filter(({ of }) => of !== 'session' && of !== 'action').map(({ of, id }) => [of, id]), broken && sessions.length,
	]);
}

function pairsToldOf(file: FileFacts | undefined, { folder }: Programme): string {
	return (file?.sessions ?? []).map(({ pair, uri }) => pair ?? groupByFolder(folder, uri)).join(' ');
}

/** Sessions and actions as others name them. */
function idsIn(file: FileFacts | undefined): ReadonlySet<string> {
	return new Set([
		...file?.sessions.map(({ id }) => id) ?? [],
		...file?.definitions.filter(({ of }) => of === 'action').map(({ session = '', id }) => `${session}#${id}`) ?? [],
	]);
}

/** The files that name what came or went, or something that nobody knows: what was meant may be another one now. */
function referring(touched: ReadonlySet<string>, programme: Programme): readonly Uri[] {
	return programme.files.filter(({ references }) => references.some(({ to, id }) => {
		if (to !== 'session' && to !== 'action') {
			return false;
		}
		const [session = '', action = ''] = id.split('#');
		return touched.has(id)
			|| !isDefined(programme, 'session', session)
			|| (to === 'action' && !isDefined(programme, 'action', action, session));
	})).map(({ uri }) => uri);
}

/** The files that define the same ids. */
function sharers(file: FileFacts | undefined, programme: Programme): readonly Uri[] {
	const sessions = file?.sessions.flatMap(({ id }) => definitionsOfId(programme, 'session', id)) ?? [];
	const others = file?.definitions
		.filter(({ of }) => of !== 'session' && of !== 'action')
		.flatMap(({ of, id }) => definitionsOfId(programme, of, id, of === 'goal' ? file.pair?.id : undefined))
		?? [];
	const pair = file?.pair ? definitionsOfId(programme, 'pair', file.pair.id) : [];
	return [...sessions, ...others, ...pair].map(({ uri }) => uri);
}

/** The files of the same pair's sessions on the same day. */
function sameTime(session: Session, programme: Programme): readonly Uri[] {
	const group = programme.sessionsByGroup.get(keyOfGroup(groupOfSession(programme, session))) ?? [];
	return session.clock ? group.filter(({ date }) => date === session.date).map(({ uri }) => uri) : [];
}

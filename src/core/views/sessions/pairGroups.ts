import type { Uri } from '../../text/uri';
import { foundIn, type Finder } from './findSessions';
import { frameOf, orphansOf, type ProgrammeFrame } from '../../programme/memoizedLists';
import { describePair, groupOfSession, keyOfGroup, pairByFolder, type Programme, type SessionGroup } from '../../programme/programme';
import { compareWords, groupBy } from '../../text/collections';
import { memoizeByList } from '../../text/memoizeByList';
import { groupByFolder } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import type { Reflection } from '../../notes/reflection';
import type { Session } from '../../record/session';
import { shownText } from '../../text/plainText';

interface NamedGroup {
	readonly group: SessionGroup;
	readonly key: string;
	/** Names of the pair; empty where no one is named. */
	readonly name: string;
	readonly cohort?: string;
}

/** A pair, named group or forum with what is shown below it. */
export interface PairGroup extends NamedGroup {
	readonly sessions: readonly Session[];
	/** The sessions that match the filter; absent without a filter. */
	readonly left?: readonly Session[];
	readonly broken: readonly FileFacts[];
	/** Reflections whose session doesn't exist; grouped by their folder. */
	readonly orphans: readonly Reflection[];
}

interface PairGroups {
	/** By name; forums last. */
	readonly groups: readonly PairGroup[];
	/** Files and reflections that belong to no group. */
	readonly broken: readonly FileFacts[];
	readonly orphans: readonly Reflection[];
}

/** Returns a programme's pairs and the other groups that met, with sessions, broken files and orphaned reflections. */
export function pairGroups(programme: Programme, finder: Finder | undefined): PairGroups {
	const { named, broken, orphans } = groupsIn(programme);
	return {
		groups: named.map(each => {
			const sessions = programme.sessionsByGroup.get(each.key) ?? [];
			return {
				...each,
				sessions,
				...(finder && { left: foundIn(sessions, finder) }),
				broken: broken.get(each.key) ?? [],
				orphans: orphans.get(each.key) ?? [],
			};
		}),
		broken: broken.get('') ?? [],
		orphans: orphans.get('') ?? [],
	};
}

const groupsIn = memoizeByList((programme: Programme) => {
	const { sessionsByGroup } = programme;
	const frame = frameOf(programme);
	const { named, keys } = pairsByName(frame);
	const others = new Map<string, SessionGroup>();
	sessionsByGroup.forEach(([first], key) => first && !keys.has(key) && others.set(key, groupOfSession(programme, first)));
	const keyByFolder = (uri: Uri): string | undefined => {
		const folder = groupByFolder(programme.folder, uri);
		const id = pairByFolder(programme, uri);
		const group: SessionGroup = id === undefined ? { is: 'forums' } : { is: 'pair', id };
		const key = keyOfGroup(group);
		if (folder !== undefined && group.is === 'forums') {
			others.set(key, group);
		}
		return folder === undefined ? undefined : key;
	};
	const broken = groupBy(programme.broken, file => keyByFolder(file.uri) ?? '');
	const orphans = groupBy(orphansOf(programme), r => keyByFolder(r.uri) ?? '');
	return {
		named: others.size === 0
			? named
			: [...named, ...[...others].map(([key, group]) => namedGroup(frame, key, group))].sort(compareGroups),
		broken,
		orphans,
	};
});

/** Memoized by frame: formatting and sorting names costs more than the rest of this file. */
const pairsByName = memoizeByList((frame: ProgrammeFrame) => {
	const named = [...frame.pairs.keys()].map(id => {
		const group = { is: 'pair', id } as const;
		return namedGroup(frame, keyOfGroup(group), group);
	});
	return { named: named.sort(compareGroups), keys: new Set(named.map(({ key }) => key)) };
});

function namedGroup(frame: ProgrammeFrame, key: string, group: SessionGroup): NamedGroup {
	const pair = group.is === 'pair' ? frame.pairs.get(group.id) : undefined;
	const { mentors = [], mentees = [] } = group.is === 'names' ? group : pair ?? {};
	return {
		group,
		key,
		name: shownText(describePair(frame, mentors, mentees)) || (group.is === 'pair' ? shownText(group.id) : ''),
		...(pair?.cohort !== undefined && { cohort: pair.cohort }),
	};
}


function compareGroups(a: NamedGroup, b: NamedGroup): number {
	return Number(a.group.is === 'forums') - Number(b.group.is === 'forums') || compareWords(a.name, b.name) || (a.key < b.key ? -1 : 1);
}

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
	readonly cohort?: string | undefined;
}

/** What a group's sessions and files are looked up in. */
interface Sources {
	readonly programme: Programme;
	readonly finder: Finder | undefined;
	readonly broken: ReadonlyMap<string, readonly FileFacts[]>;
	readonly orphans: ReadonlyMap<string, readonly Reflection[]>;
}

/** A pair, named group or forum. What is shown below it is looked up when it is read, since of thousands of groups few are shown. */
export class PairGroup implements NamedGroup {
	readonly group: SessionGroup;
	readonly key: string;
	readonly name: string;
	readonly cohort: string | undefined;
	readonly #sources: Sources;

	constructor({ group, key, name, cohort }: NamedGroup, sources: Sources) {
		this.group = group;
		this.key = key;
		this.name = name;
		this.cohort = cohort;
		this.#sources = sources;
	}

	get sessions(): readonly Session[] {
		return this.#sources.programme.sessionsByGroup.get(this.key) ?? [];
	}

	/** The sessions that match the filter; undefined without a filter. */
	get left(): readonly Session[] | undefined {
		const { finder } = this.#sources;
		return finder && foundIn(this.sessions, finder);
	}

	get broken(): readonly FileFacts[] {
		return this.#sources.broken.get(this.key) ?? [];
	}

	/** Reflections whose session doesn't exist; grouped by their folder. */
	get orphans(): readonly Reflection[] {
		return this.#sources.orphans.get(this.key) ?? [];
	}
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
	const sources = { programme, finder, broken, orphans };
	return { groups: named.map(each => new PairGroup(each, sources)), broken: broken.get('') ?? [], orphans: orphans.get('') ?? [] };
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

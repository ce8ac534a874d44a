import { type ListName, twoTextLists } from '../../plans/session/lists';
import type { YamlPath } from '../../yaml/read/yamlNode';
import type { EntryKeys } from '../editing/entryKeys';

type KeysOf = (list: ListName) => EntryKeys;

/** Returns the keys and indexes that lead from a session to the value of a field; undefined for a field without a value. */
export function pathOfField(id: string, keysOf: KeysOf): YamlPath | undefined {
	const [name = '', key, part] = id.split('/');
	switch (name) {
		case 'title':
		case 'minutes':
		case 'place':
		case 'summary':
		case 'topics':
			return [name];
		case 'approvedBy':
			return ['approved', 'by'];
		case 'approvedOn':
			return ['approved', 'on'];
		case 'decisions':
		case 'actions':
		case 'links':
		case 'speakers':
		case 'agenda':
		case 'agenda.mentor':
		case 'agenda.mentee': {
			const at = key === undefined ? -1 : keysOf(name).indexOf(key);
			return at < 0 ? undefined : [...name.split('.'), at, ...part === undefined ? [] : [part]];
		}
		default:
			return undefined;
	}
}

/** Returns the field that shows the value at a path, or the values around it; undefined if none does. */
export function fieldAtPath(path: YamlPath, keysOf: KeysOf): string | undefined {
	const [name, index, part] = path;
	const keyAt = (list: ListName, at: unknown): string | undefined => typeof at === 'number' ? keysOf(list).keys[at] : undefined;
	switch (name) {
		case 'title':
		case 'minutes':
		case 'place':
		case 'summary':
		case 'topics':
			return name;
		case 'date':
		case 'time':
		case 'start':
			return 'when';
		case 'approved':
			return index === 'on' ? 'approvedOn' : 'approvedBy';
		case 'decisions': {
			const key = keyAt(name, index);
			return key === undefined ? undefined : `decisions/${key}`;
		}
		case 'actions': {
			const key = keyAt(name, index);
			return key === undefined ? undefined : `actions/${key}/${part === 'owner' || part === 'due' ? part : 'text'}`;
		}
		case 'links':
		case 'speakers': {
			const key = keyAt(name, index);
			const { main, other } = twoTextLists[name];
			return key === undefined ? undefined : `${name}/${key}/${part === other ? other : main}`;
		}
		case 'agenda': {
			const list: ListName = index === 'mentor' ? 'agenda.mentor' : index === 'mentee' ? 'agenda.mentee' : 'agenda';
			const key = keyAt(list, list === 'agenda' ? index : part);
			return key === undefined ? undefined : `${list}/${key}`;
		}
		default:
			return undefined;
	}
}

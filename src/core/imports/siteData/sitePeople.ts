import type { PersonRecord } from '../importRecords';
import { restOf, type SiteItem, textIn, textsIn, valueOf } from './siteValues';

const read = [
	'id', 'name', 'full_name', 'nama', 'first_name', 'last_name', 'given_name', 'family_name', 'nama_depan', 'nama_belakang', 'role', 'peran',
	'email', 'mail', 'phone', 'nip', 'unit', 'position', 'jabatan', 'timezone', 'time_zone', 'salutation', 'num_mentee', 'num_mentees', 'capacity',
	'max_mentees', 'offers', 'seeks', 'cohort', 'mentors', 'mentees',
];

/** Whether a map describes a person. */
export function isPerson({ map, key }: SiteItem): boolean {
	return valueOf(map, 'first_name', 'given_name', 'nama_depan', 'last_name', 'full_name') !== undefined
		|| (valueOf(map, 'name', 'nama') !== undefined && (key !== undefined || isMentor(map)
			|| valueOf(map, 'email', 'mail', 'role', 'peran', 'nip', 'bio', 'position', 'jabatan', 'pronouns') !== undefined));
}

/** Whether it has what only lists of mentors have. */
function isMentor(map: SiteItem['map']): boolean {
	return valueOf(map, 'num_mentee', 'num_mentees', 'max_mentees') !== undefined;
}

/** Reads a person of a site: in a map by ids, or in a list made from a sheet. `name` is the file's. What fits no key is kept. */
export function personOf({ map, key, line, written }: SiteItem, name: string): PersonRecord {
	const id = key ?? (textIn(valueOf(map, 'id')) || undefined);
	const parts = [valueOf(map, 'first_name', 'given_name', 'nama_depan'), valueOf(map, 'last_name', 'family_name', 'nama_belakang')].map(textIn);
	const whole = textIn(valueOf(map, 'name', 'full_name', 'nama')) || parts.filter(part => part !== '').join(' ');
	const role = roleOf(textIn(valueOf(map, 'role', 'peran'))) ?? (isMentor(map) || /mentors/i.test(name) ? 'mentor' : /mentees|peserta/i.test(name) ? 'mentee' : undefined);
	const capacity = Number(textIn(valueOf(map, 'num_mentee', 'num_mentees', 'capacity', 'max_mentees')) || 'none');
	const isCapacity = Number.isInteger(capacity) && capacity >= 0 && capacity <= 1_000;
	const texts = Object.fromEntries(([
		['email', 'email', 'mail'], ['phone', 'phone'], ['nip', 'nip'], ['unit', 'unit'], ['position', 'position', 'jabatan'],
		['timezone', 'timezone', 'time_zone'], ['salutation', 'salutation'], ['cohort', 'cohort'],
	] as const).flatMap(([to, ...keys]) => {
		const text = textIn(valueOf(map, ...keys));
		return text === '' ? [] : [[to, text]];
	}));
	const lists = Object.fromEntries((['offers', 'seeks', 'mentors', 'mentees'] as const).flatMap(to => {
		const found = textsIn(valueOf(map, to));
		return found.length === 0 ? [] : [[to, found]];
	}));
	return {
		kind: 'person',
		line,
		written,
		issues: [],
		rest: restOf(map, isCapacity ? read : read.filter(each => !/^(?:num_|max_|capacity)/.test(each))),
		...(id !== undefined && { id }),
		name: whole || (id ?? ''),
		...(role && { role }),
		...texts,
		...lists,
		...(isCapacity && { capacity }),
	};
}

function roleOf(written: string): PersonRecord['role'] {
	const [, mentor, mentee, coordinator] = /^(?:(mentors?|pembimbing)|(mentees?|peserta|participant)|(coordinator|koordinator|organi[sz]er))$/i.exec(written) ?? [];
	return mentor !== undefined ? 'mentor' : mentee !== undefined ? 'mentee' : coordinator !== undefined ? 'coordinator' : undefined;
}

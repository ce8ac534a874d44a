import type { PersonRecord } from '../importRecords';
import { isMap, isSeq, type YamlNode } from '../../yaml/read/yamlNode';
import { entriesOf, isNothing } from '../tables/values';
import { restOf, type SiteItem, textIn, textsIn, valueOf } from './siteValues';

const read = [
	'id', 'name', 'full_name', 'nama', 'first_name', 'last_name', 'given_name', 'family_name', 'nama_depan', 'nama_belakang', 'role', 'peran',
	'email', 'mail', 'phone', 'nip', 'unit', 'position', 'jabatan', 'timezone', 'time_zone', 'salutation', 'num_mentee', 'num_mentees', 'capacity',
	'max_mentees', 'cohort', 'mentors', 'mentees',
];
const units = ['unit', 'affiliation', 'organization', 'organisation', 'institution', 'company', 'employer', 'instansi', 'unit_kerja'];
const offers = ['offers', 'expertise', 'keahlian'];
const seeks = ['seeks', 'looking_for', 'wants_to_learn', 'interests', 'minat'];

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
	const said = textIn(valueOf(map, 'role', 'peran'));
	const role = roleIn(said) ?? (isMentor(map) || /mentors/i.test(name) ? 'mentor' : /mentees|peserta/i.test(name) ? 'mentee' : undefined);
	const capacity = Number(textIn(valueOf(map, 'num_mentee', 'num_mentees', 'capacity', 'max_mentees')) || 'none');
	const isCapacity = Number.isInteger(capacity) && capacity >= 0 && capacity <= 1_000;
	const texts = Object.fromEntries(([
		['email', 'email', 'mail'], ['phone', 'phone'], ['nip', 'nip'], ['unit', ...units], ['position', 'position', 'jabatan'],
		['timezone', 'timezone', 'time_zone'], ['salutation', 'salutation'], ['cohort', 'cohort'],
	] as const).flatMap(([to, ...keys]) => {
		const text = textIn(valueOf(map, ...keys));
		return isNothing(text) ? [] : [[to, text]];
	}));
	const skills = valueOf(map, 'skills');
	const areas = isMap(skills) ? valueOf(skills, 'areas', 'area', 'topics') : skills;
	const lists = Object.fromEntries(([
		['offers', [...offers.flatMap(key => entriesIn(valueOf(map, key))), ...entriesIn(areas)]],
		['seeks', seeks.flatMap(key => entriesIn(valueOf(map, key)))],
		['languages', entriesIn(valueOf(map, 'languages', 'bahasa'))],
		['mentors', textsIn(valueOf(map, 'mentors'))], ['mentees', textsIn(valueOf(map, 'mentees'))],
	] as const).flatMap(([to, found]) => found.length === 0 ? [] : [[to, [...new Set(found)]]]));
	const own = [...read, ...units, ...offers, ...seeks, 'skills', 'languages', 'bahasa'];
	const isAllOfRole = role === undefined || roleOf(said) !== undefined;
	return {
		kind: 'person',
		line,
		written,
		issues: [],
		rest: [
			...restOf(map, isCapacity ? own : own.filter(each => !/^(?:num_|max_|capacity)/.test(each))).filter(({ text }) => !isNothing(text)),
			...isMap(skills) ? restOf(skills, ['areas', 'area', 'topics']).map(({ name: each, text }) => ({ name: `skills ${each}`, text })) : [],
			...said === '' || isAllOfRole && role !== undefined ? [] : [{ name: 'role', text: said }],
		],
		...(id !== undefined && { id }),
		name: whole || (id ?? ''),
		...(role && { role }),
		...texts,
		...lists,
		...(isCapacity && { capacity }),
	};
}

/** The role of a text with one role of ours among others: `mentor, expert`. */
function roleIn(written: string): PersonRecord['role'] {
	const [role, ...others] = new Set(written.split(/\s*[,;/&]\s*/).flatMap(each => roleOf(each) ?? []));
	return others.length > 0 ? undefined : role;
}

/** The entries of a list, or of a text with commas. */
function entriesIn(node: YamlNode | undefined): readonly string[] {
	return isSeq(node) ? textsIn(node) : entriesOf(textIn(node));
}

function roleOf(written: string): PersonRecord['role'] {
	const [, mentor, mentee, coordinator] = /^(?:(mentors?|pembimbing)|(mentees?|peserta|participant)|(coordinator|koordinator|organi[sz]er))$/i.exec(written) ?? [];
	return mentor !== undefined ? 'mentor' : mentee !== undefined ? 'mentee' : coordinator !== undefined ? 'coordinator' : undefined;
}

import { valueSets } from '../../record/valueSets';
import { plainText } from '../../text/plainText';
import { languages } from '../../text/language';
import { zoneChoices } from '../../views/choices/zoneChoices';
import type { Drafts } from '../editing/drafts';
import { type Choice, textField, type TextField } from '../editing/textField';
import type { OpenProgramme, ProgrammeSources } from './openProgramme';
import type { ProgrammeList, ProgrammePage } from './programmePage';

/** What a page is described from. */
interface Described extends ProgrammeSources {
	readonly open: OpenProgramme;
	readonly drafts: Drafts;
	/** This machine's IANA zone. */
	readonly machine: string;
}

/** Describes a programme's file as its page shows it. Undefined if no text could be read yet. */
export function describeProgramme(sources: Described): ProgrammePage | undefined {
	const { open: { file }, labels } = sources;
	if (!file) {
		return undefined;
	}
	const { drafts } = sources;
	const field = (id: string, after?: string): TextField =>
		textField(id, sources.open.field(id, sources, after), drafts, labels.refused);
	const { policy = {}, letterhead = {}, values } = file;
	const sets: Readonly<Record<string, string>> = labels.sets;
	const { jp, jp_minutes: short, certificate } = policy;
	const per = jp ? jp.per : short === undefined ? undefined : 'minutes';
	return {
		name: field('name'),
		language: oneOf(file.language ?? '', [
			...(file.language === undefined ? [{ value: '', label: labels.notChosen }] : []),
			...languages.map(value => ({ value, label: labels.languages[value] })),
		]),
		timezone: zone(sources, file.timezone),
		cohorts: cohorts(sources, field),
		values: {
			set: oneOf(typeof values === 'string' ? values : values === undefined ? '' : 'own', [
				{ value: '', label: labels.noValues },
				...Object.keys(valueSets).map(value => ({ value, label: sets[value] ?? value })),
				{ value: 'own', label: labels.ownValues },
			]),
			named: typeof values === 'string' ? (valueSets[values] ?? []).map(({ name }) => name[file.language ?? sources.words.language]) : [],
			own: typeof values === 'object'
				? entriesOf(sources, 'values').map(({ key, after }) => ({ key, name: field(`values/${key}/name`, after) })) : undefined,
		},
		policy: {
			staleAfter: field('stale_after_days'), alertAfter: field('alert_after_days'), reflectionDue: field('reflection_due_days'),
			retention: field('retention_months'),
			readers: oneOf(policy.reflection_visibility ?? '', [
				...(policy.reflection_visibility === undefined ? [{ value: '', label: labels.notChosen }] : []),
				...(['private', 'pair', 'coordinator', 'programme'] as const).map(value => ({ value, label: labels.readers[value] })),
			]),
		},
		jp: {
			isSet: jp !== undefined || short !== undefined,
			per: oneOf(per ?? '', [
				...(per === undefined ? [{ value: '', label: labels.notChosen }] : []),
				...(['minutes', 'meeting', 'day'] as const).map(value => ({ value, label: labels.jpPer[value] })),
			]),
			value: field('jp_value'), valueHint: per === undefined ? '' : labels.jpValueHint[per], source: field('jp_source'),
		},
		certificate: { isSet: certificate !== undefined, sessions: field('certificate_sessions'), hours: field('certificate_hours') },
		letterhead: {
			isSet: Object.keys(letterhead).length > 0,
			organisation: field('organisation'), unit: field('unit'), address: field('address'), place: field('place'),
			logo: plainText(letterhead.logo ?? ''),
		},
		signers: entriesOf(sources, 'signers').map(({ key, after }) => ({
			key, name: field(`signers/${key}/name`, after), position: field(`signers/${key}/position`), nip: field(`signers/${key}/nip`),
		})),
	};
}

function oneOf(value: string, options: Choice['options']): Choice {
	const isOffered = options.some(option => option.value === value);
	return { value, options: isOffered ? options : [...options, { value, label: plainText(value, 80) }] };
}

/** Indonesia's three zones first, with their names in words; then all others. */
function zone({ machine, words, labels }: Described, present = ''): Choice {
	const names: Readonly<Record<string, string>> = labels.zones;
	const all = zoneChoices(machine, words.language);
	const indonesian = all.filter(({ value }) => Object.hasOwn(names, value));
	const others = all.filter(({ value }) => !Object.hasOwn(names, value));
	const order = Object.keys(names);
	const first = [...indonesian].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
		.map(({ label, value }) => ({ value, label: `${label} · ${names[value] ?? ''} (${offsetOf(value)})` }));
	return oneOf(present, [
		...(present === '' ? [{ value: '', label: labels.notChosen }] : []), ...first, ...others.map(({ value }) => ({ value, label: value })),
	]);
}

function offsetOf(zone: string): string {
	return { 'Asia/Jakarta': 'UTC+7', 'Asia/Makassar': 'UTC+8', 'Asia/Jayapura': 'UTC+9' }[zone] ?? '';
}

/** An entry; a new one with the key that it follows. */
interface KeyedEntry {
	readonly key: string;
	readonly after?: string;
}

/** The entries of a list, with those that were begun on the page and are not in the file yet. */
function entriesOf({ open: { keysOf }, drafts }: Described, list: ProgrammeList): readonly KeyedEntry[] {
	const all: KeyedEntry[] = keysOf(list).keys.map(key => ({ key }));
	for (const { id, after } of drafts.entries) {
		const [name, key = ''] = id.split('/');
		if (name === list && !all.some(entry => entry.key === key)) {
			const at = after === undefined ? all.length : all.findIndex(entry => entry.key === after) + 1;
			all.splice(at, 0, { key, ...(after !== undefined && { after }) });
		}
	}
	return all;
}

function cohorts(sources: Described, field: (id: string, after?: string) => TextField): ProgrammePage['cohorts'] {
	const { open: { file, keysOf }, programme, labels } = sources;
	const pairs = [...programme.pairs.values()];
	return entriesOf(sources, 'cohorts').map(({ key, after }) => {
		const { id, milestones = [] } = file?.cohorts?.[keysOf('cohorts').indexOf(key)] ?? {};
		const count = pairs.filter(({ cohort }) => id !== undefined && cohort === id).length;
		return {
			key, name: field(`cohorts/${key}/name`, after), start: field(`cohorts/${key}/start`), end: field(`cohorts/${key}/end`),
			about: [count > 0 ? labels.pairsIn(count) : '', milestones.length > 0 ? labels.milestones(milestones.length) : '']
				.filter(part => part !== '').join(' · '),
			whyKept: count > 0 ? labels.cohortHasPairs : '',
		};
	});
}

import { freeSlug } from '../../plans/names';
import type { ProgrammeChange, ProgrammeList } from '../../plans/programme/programmeChange';
import type { Programme } from '../../programme/programme';
import type { ProgrammeFile } from '../../record/programmeFile';
import { normalForm } from '../../text/normalForm';
import { onOneLine } from '../../text/plainText';
import type { Now } from '../../time/instants';
import { readLength } from '../../time/reading/readLength';
import type { ProgrammePageWords } from '../../words/programmePageWords';
import type { Words } from '../../words/words';
import type { YamlPath } from '../../yaml/read/yamlNode';
import { dayField } from '../editing/dayField';
import type { EntryKeys } from '../editing/entryKeys';
import type { Field } from '../editing/field';

/** What the texts of a page's fields are read with. */
export interface FieldSources {
	readonly programme: Programme;
	readonly file: Omit<ProgrammeFile, 'uri'>;
	/** In the programme's zone. */
	readonly now: Now;
	readonly words: Words;
	readonly labels: ProgrammePageWords;
	readonly keysOf: (list: ProgrammeList) => EntryKeys;
}

/** A field of the page of a programme's file. */
export type ProgrammeField = Field<ProgrammeChange>;

/** Returns a field by the name that messages give it; undefined if there is none. A new entry follows the entry with the key `after`. */
export function fieldOf(id: string, sources: FieldSources, after?: string): ProgrammeField | undefined {
	const { file: { name, policy = {}, letterhead = {} }, labels } = sources;
	const [head = '', key, part = ''] = id.split('/');
	switch (head) {
		case 'name':
			return oneLine(name, ['name']);
		case 'stale_after_days':
		case 'alert_after_days':
		case 'reflection_due_days':
			return length(policy[head], ['policy', head], 'days', 0, labels.badDays, labels.inDays);
		case 'retention_months':
			return length(policy[head], ['policy', head], 'months', 0, labels.badMonths, labels.inMonths);
		case 'certificate_sessions':
			return length(policy.certificate?.sessions, ['policy', 'certificate', 'sessions'], undefined, 1, labels.badCount, () => '');
		case 'certificate_hours':
			return length(policy.certificate?.hours, ['policy', 'certificate', 'hours'], 'hours', 1, labels.badHours, () => '');
		case 'jp_value':
			return rate(sources);
		case 'jp_source':
			return { ...oneLine(policy.jp?.source, []), read: text => jpChanges(policy, 'source', onOneLine(text) || null) };
		case 'organisation':
		case 'unit':
		case 'place':
			return oneLine(letterhead[head], ['letterhead', head]);
		case 'address':
			return lines(letterhead.address, ['letterhead', 'address']);
		case 'cohorts':
			return key === undefined ? undefined
				: part === 'name' ? cohortName(sources, key, after) : part === 'start' || part === 'end' ? cohortDay(sources, key, part) : undefined;
		case 'values':
			return key === undefined ? undefined : ownValue(sources, key, after);
		case 'signers':
			return key === undefined ? undefined
				: part === 'name' ? signerName(sources, key, after) : part === 'position' || part === 'nip' ? ofSigner(sources, key, part) : undefined;
		default:
			return undefined;
	}
}

/** Returns the changes of one value of the JP rule; a rule in its short form becomes the long one where it must. */
export function jpChanges(
	{ jp, jp_minutes: short }: NonNullable<ProgrammeFile['policy']>, key: 'per' | 'value' | 'source', to: string | number | null,
): readonly ProgrammeChange[] {
	const path = ['policy', 'jp', key];
	if (jp === undefined && short !== undefined && key === 'value' && (to === null || Number.isInteger(to))) {
		return [{ is: 'value', path: ['policy', 'jp_minutes'], to }];
	}
	return jp !== undefined || short === undefined ? [{ is: 'value', path, to }]
		: [
			{ is: 'value', path: ['policy', 'jp'], to: { per: 'minutes', value: short, ...(to !== null && { [key]: to }) } },
			{ is: 'value', path: ['policy', 'jp_minutes'], to: null },
		];
}

function oneLine(present = '', path: YamlPath): ProgrammeField {
	return {
		present: onOneLine(present), isLive: true, meaningOf: onOneLine,
		read: text => [{ is: 'value', path, to: onOneLine(text) || null }],
	};
}

function lines(present = '', path: YamlPath): ProgrammeField {
	const meaningOf = (text: string): string => text.replaceAll(/\r\n?/g, '\n').split('\n').map(line => line.trimEnd()).join('\n').trimEnd();
	return { present: meaningOf(present), isLive: true, meaningOf, read: text => [{ is: 'value', path, to: meaningOf(text) || null }] };
}

/** A whole number, or a length of time with or without its unit. */
function length(
	present: number | undefined, path: YamlPath, unit: 'days' | 'months' | 'hours' | undefined, min: number, refused: string,
	inWords: (amount: number) => string,
): ProgrammeField {
	const amountOf = (text: string): number | undefined => {
		const typed = text.trim();
		const read = unit === undefined ? /^\d{1,5}$/.test(typed) ? Number(typed) : undefined : readLength(typed, unit);
		return read !== undefined && Number.isInteger(read) && read >= min && read <= 10_000 ? read : undefined;
	};
	return {
		present: present === undefined ? '' : String(present), isLive: false,
		meaningOf: text => String(amountOf(text) ?? onOneLine(text)),
		read: text => {
			const to = amountOf(text);
			return text.trim() !== '' && to === undefined ? { refused } : [{ is: 'value', path, to: to ?? null }];
		},
		hintOf: text => {
			const amount = amountOf(text);
			return amount === undefined || String(amount) === text.trim() ? '' : inWords(amount);
		},
	};
}

function rate({ file: { policy = {} }, labels }: FieldSources): ProgrammeField {
	const isNumber = (text: string): boolean => /^\d{1,6}(?:[.,]\d{1,6})?$/.test(text) && Number(text.replace(',', '.')) > 0;
	const present = policy.jp ? policy.jp.value ?? '' : policy.jp_minutes === undefined ? '' : String(policy.jp_minutes);
	return {
		present, isLive: false, meaningOf: text => onOneLine(text).replace(',', '.'),
		read: text => {
			const to = onOneLine(text).replace(',', '.');
			return to === '' ? jpChanges(policy, 'value', null) : isNumber(to) ? jpChanges(policy, 'value', Number(to)) : { refused: labels.badRate };
		},
	};
}

/** Where a new entry goes: behind the one with a key. Without a key, as the last. */
function placeAfter(keys: EntryKeys, after: string | undefined): number {
	return after === undefined ? keys.keys.length : keys.indexOf(after) + 1;
}

/** The name of a cohort. A new one gets its id with its name, so the name is written when it is whole. */
function cohortName({ file: { cohorts = [] }, labels, keysOf }: FieldSources, key: string, after: string | undefined): ProgrammeField {
	const keys = keysOf('cohorts');
	const at = keys.indexOf(key);
	const cohort = cohorts[at];
	const isTaken = (name: string): boolean => cohorts.some((other, i) =>
		i !== at && [other.id, other.name].some(each => each !== undefined && normalForm(each) === normalForm(name)));
	return {
		present: onOneLine(cohort?.name ?? cohort?.id ?? ''), isLive: false, isEntry: true, meaningOf: onOneLine,
		read: text => {
			const name = onOneLine(text);
			if (name === '' || isTaken(name)) {
				return name !== '' ? { refused: labels.cohortTaken } : cohort ? { refused: labels.needsName } : [];
			}
			const id = freeSlug(name, 'cohort', each => cohorts.some(other => other.id === each));
			return [cohort ? { is: 'entry', list: 'cohorts', at, key: 'name', to: name }
				: { is: 'add', list: 'cohorts', at: placeAfter(keys, after), item: { id, name } }];
		},
	};
}

function cohortDay(sources: FieldSources, key: string, part: 'start' | 'end'): ProgrammeField {
	const { file: { cohorts = [] }, labels, keysOf } = sources;
	const at = keysOf('cohorts').indexOf(key);
	const { start, end } = cohorts[at] ?? {};
	const field = dayField<ProgrammeChange>(sources, part === 'start' ? start : end, 'future', labels.badDay, to =>
		at < 0 ? [] : [{ is: 'entry', list: 'cohorts', at, key: part, to: to ?? null }]);
	return {
		...field,
		read: text => {
			const changes = field.read(text);
			const to = 'refused' in changes ? undefined : changes.flatMap(change => 'to' in change && typeof change.to === 'string' ? [change.to] : [])[0];
			const isWrong = to !== undefined && (part === 'start' ? end !== undefined && to > end : start !== undefined && to < start);
			return isWrong ? { refused: labels.endBeforeStart } : changes;
		},
	};
}

/** A value of the programme's own list; emptied, it goes. */
function ownValue({ file: { values }, labels, keysOf }: FieldSources, key: string, after: string | undefined): ProgrammeField {
	const keys = keysOf('values');
	const own = typeof values === 'object' ? values : [];
	const at = keys.indexOf(key);
	const value = own[at];
	return {
		present: onOneLine(value?.name ?? value?.id ?? ''), isLive: false, isEntry: true, meaningOf: onOneLine,
		read: text => {
			const name = onOneLine(text);
			if (name === '') {
				return value ? [{ is: 'remove', list: 'values', at }] : [];
			}
			if (own.some((other, i) => i !== at && normalForm(other.name ?? other.id ?? '') === normalForm(name))) {
				return { refused: labels.valueTaken };
			}
			const id = freeSlug(name, 'value', each => own.some(other => other.id === each));
			return [value ? { is: 'entry', list: 'values', at, key: 'name', to: name }
				: { is: 'add', list: 'values', at: placeAfter(keys, after), item: { id, name } }];
		},
	};
}

function signerName({ file: { signers = [] }, keysOf }: FieldSources, key: string, after: string | undefined): ProgrammeField {
	const keys = keysOf('signers');
	const at = keys.indexOf(key);
	const signer = signers[at];
	return {
		present: onOneLine(signer?.name ?? ''), isLive: signer !== undefined, isEntry: true, meaningOf: onOneLine,
		read: text => {
			const name = onOneLine(text);
			const isBare = signer?.position === undefined && signer?.nip === undefined;
			return name === '' ? !signer ? [] : isBare ? [{ is: 'remove', list: 'signers', at }]
				: [{ is: 'entry', list: 'signers', at, key: 'name', to: null }]
				: [signer ? { is: 'entry', list: 'signers', at, key: 'name', to: name }
					: { is: 'add', list: 'signers', at: placeAfter(keys, after), item: { name } }];
		},
	};
}

function ofSigner({ file: { signers = [] }, labels, keysOf }: FieldSources, key: string, part: 'position' | 'nip'): ProgrammeField {
	const at = keysOf('signers').indexOf(key);
	const written = (text: string): string => part === 'nip' ? onOneLine(text).replaceAll(/[\s.-]/g, '') : onOneLine(text);
	return {
		present: onOneLine(signers[at]?.[part] ?? ''), isLive: part === 'position' && at >= 0, meaningOf: written,
		read: text => {
			const to = written(text);
			return part === 'nip' && to !== '' && !/^\d{18}$/.test(to) ? { refused: labels.badNip }
				: at < 0 ? [] : [{ is: 'entry', list: 'signers', at, key: part, to: to || null }];
		},
	};
}

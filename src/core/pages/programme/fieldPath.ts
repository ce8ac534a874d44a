import type { YamlPath } from '../../yaml/read/yamlNode';
import type { EntryKeys } from '../editing/entryKeys';
import type { ProgrammeList } from './programmePage';

const paths: Readonly<Record<string, YamlPath>> = {
	name: ['name'],
	stale_after_days: ['policy', 'stale_after_days'], alert_after_days: ['policy', 'alert_after_days'],
	reflection_due_days: ['policy', 'reflection_due_days'], retention_months: ['policy', 'retention_months'],
	certificate_sessions: ['policy', 'certificate', 'sessions'], certificate_hours: ['policy', 'certificate', 'hours'],
	jp_value: ['policy', 'jp', 'value'], jp_source: ['policy', 'jp', 'source'],
	organisation: ['letterhead', 'organisation'], unit: ['letterhead', 'unit'], address: ['letterhead', 'address'],
	place: ['letterhead', 'place'],
};

/** Returns the keys and indexes that lead to the value of a field; undefined for a field without a value. */
export function pathOfField(id: string, keysOf: (list: ProgrammeList) => EntryKeys): YamlPath | undefined {
	const [name = '', key, part] = id.split('/');
	if (name === 'cohorts' || name === 'values' || name === 'signers') {
		const at = key === undefined ? -1 : keysOf(name).indexOf(key);
		return at < 0 || part === undefined ? undefined : [name, at, part];
	}
	return Object.hasOwn(paths, name) ? paths[name] : undefined;
}
